package org.sycee.partnersimulator.internal;

import org.sycee.money.Money;

/**
 * A card's bank takes a payment back.
 *
 * @param id the acquirer's name for it; told again, it is the same
 * @param payment that is taken back
 * @param amount what is taken back: all, unless a test lies
 */
record ChargeBack(String id, CardPayment payment, Money amount) {}
