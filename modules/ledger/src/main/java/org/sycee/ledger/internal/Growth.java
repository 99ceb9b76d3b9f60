package org.sycee.ledger.internal;

/** What new entries of a currency's accounts sum to. */
record Growth(String currency, long entries, long debits, long credits) {

    static Growth none(String currency) {
        return new Growth(currency, 0, 0, 0);
    }

    Growth plus(Growth other) {
        return new Growth(
                currency,
                entries + other.entries,
                Math.addExact(debits, other.debits),
                Math.addExact(credits, other.credits));
    }
}
