package org.sycee.ledger;

import java.time.Instant;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * One line of an account's statement: one side of a transfer that moved money.
 *
 * @param sequence 1 for the account's first entry, then one more each
 * @param transfer the transfer it is a side of
 * @param reference what the transfer belongs to
 * @param other the account on the other side
 * @param amount signed, seen from the account's normal side
 * @param balance the account's posted balance after it
 * @param at when it was posted
 */
public record Entry(
        long sequence, UUID transfer, UUID reference, AccountId other, Money amount, Money balance, Instant at) {}
