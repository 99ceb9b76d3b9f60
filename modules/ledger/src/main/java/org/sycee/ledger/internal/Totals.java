package org.sycee.ledger.internal;

import org.sycee.ledger.AccountType.Side;

/** What was ever moved to each side of an account, and what is set aside now. */
record Totals(long debitsPosted, long creditsPosted, long debitsPending, long creditsPending) {

    /** The most that one total can count, so that no sum of two overflows. */
    static final long MOST = (1L << 62) - 1;

    static final Totals NONE = new Totals(0, 0, 0, 0);

    Totals posted(Side side, long amount) {
        return side == Side.DEBIT
                ? new Totals(debitsPosted + amount, creditsPosted, debitsPending, creditsPending)
                : new Totals(debitsPosted, creditsPosted + amount, debitsPending, creditsPending);
    }

    Totals held(Side side, long amount) {
        return side == Side.DEBIT
                ? new Totals(debitsPosted, creditsPosted, debitsPending + amount, creditsPending)
                : new Totals(debitsPosted, creditsPosted, debitsPending, creditsPending + amount);
    }

    /** Both together; throws rather than count wrong. */
    Totals plus(Totals other) {
        return new Totals(
                Math.addExact(debitsPosted, other.debitsPosted),
                Math.addExact(creditsPosted, other.creditsPosted),
                Math.addExact(debitsPending, other.debitsPending),
                Math.addExact(creditsPending, other.creditsPending));
    }

    boolean isTooLarge() {
        return debitsPosted > MOST || creditsPosted > MOST || debitsPending > MOST || creditsPending > MOST;
    }

    /** Posted, a credit counted as positive. */
    long balance() {
        return creditsPosted - debitsPosted;
    }

    /** What the account has on its normal side, less what is set aside to leave. */
    long available(Side normal) {
        return normal == Side.CREDIT
                ? creditsPosted - debitsPosted - debitsPending
                : debitsPosted - creditsPosted - creditsPending;
    }

    long pending(Side side) {
        return side == Side.DEBIT ? debitsPending : creditsPending;
    }
}
