package org.sycee.wallets;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.ShownText;
import org.sycee.money.Money;

/**
 * Send money to another person. Made by {@link #of}.
 *
 * @param intent who pays, under which key; its meaning is the gift, never the PIN
 * @param gift what is sent to whom
 * @param pin approves the payment; asked only if the intent is new, never stored, never shown
 */
public record SendMoney(Intent intent, Gift gift, String pin) {

    /** The route of a payment that a person sends directly. */
    public static final String ROUTE = "POST /person-payments";

    /**
     * What is sent to whom.
     *
     * @param payee the handle that {@link org.sycee.customers.Payees} gave
     * @param amount positive
     * @param note what it is for, at most 140 characters of one line; may be empty
     */
    public record Gift(UUID payee, Money amount, String note) {

        private static final int LONGEST_NOTE = 140;

        public Gift {
            note = ShownText.of(note, "A note", LONGEST_NOTE);
        }

        /** The intent of giving this: its meaning is payee, amount and note. */
        public Intent intent(PersonId payer, String route, IdempotencyKey key) {
            var meaning = payee + " " + amount.minorUnits() + " " + amount.currency() + " " + note;
            return Intent.of(Actor.person(payer), route, key, meaning);
        }
    }

    public static SendMoney of(PersonId payer, IdempotencyKey key, Gift gift, String pin) {
        return new SendMoney(gift.intent(payer, ROUTE, key), gift, pin);
    }

    @Override
    public String toString() {
        return "SendMoney[payee=" + gift.payee() + "]";
    }
}
