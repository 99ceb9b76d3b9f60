package org.sycee.wallets;

import java.time.Instant;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * One line of a person's statement.
 *
 * @param sequence 1 for the first line, then one more each
 * @param transfer the transfer it is a side of
 * @param reference what the transfer belongs to
 * @param other who is on the other side
 * @param amount signed: negative if it left the wallet
 * @param balance what was in the account after it
 * @param at when it was posted
 */
public record StatementLine(
        long sequence, UUID transfer, UUID reference, OtherSide other, Money amount, Money balance, Instant at) {

    /**
     * Who is on the other side.
     *
     * @param kind what they are
     * @param name a person's id, a partner's instance, or the operator's own name of the account
     */
    public record OtherSide(Kind kind, String name) {

        /** What the other side can be. */
        public enum Kind {
            /** Another person's wallet. */
            PERSON,
            MERCHANT,
            /** Money set aside until a delivery. */
            ESCROW,
            /** What is open with a partner: a biller, an acquirer. */
            PARTNER,
            /** The operator's fees. */
            FEE,
            /** What the person owed the operator, and has repaid with it. */
            DEBT,
            /** Any other account of the operator. */
            OPERATOR
        }
    }
}
