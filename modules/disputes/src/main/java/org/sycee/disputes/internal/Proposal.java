package org.sycee.disputes.internal;

import org.sycee.kernel.Actor;
import org.sycee.money.Money;

/**
 * What one administrator would give back.
 *
 * @param who proposes it
 * @param words what the payer will read with the money
 * @param amount what the partner gives back, as it was quoted
 * @param fee what the operator gives back on top
 */
record Proposal(Actor who, String words, Money amount, Money fee) {}
