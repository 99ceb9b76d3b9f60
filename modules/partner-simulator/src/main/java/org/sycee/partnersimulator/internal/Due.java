package org.sycee.partnersimulator.internal;

import org.sycee.money.Money;

/** What is left to pay of a bill; nothing once it is paid. */
record Due(Bill bill, Money outstanding) {

    private static final Money LEAST_PART = Money.of(1_000, "USD");

    boolean isPaid() {
        return outstanding.isZero();
    }

    /** Where the company takes parts, a tenner will do; elsewhere all is wanted. */
    Money least() {
        return bill.company().takesParts() && LEAST_PART.compareTo(outstanding) < 0 ? LEAST_PART : outstanding;
    }
}
