package org.sycee.ledger.internal;

import org.sycee.ledger.AccountId;

/**
 * What one side of a transfer does to its account.
 *
 * @param other the account on the other side
 * @param amount a credit is positive, a debit negative
 * @param balance after it, counted likewise
 */
record Effect(AccountId other, long amount, long balance) {}
