package org.sycee.moneyrequests;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;

/**
 * Ask one or more people for an amount, divided among them. Made by {@link #of}.
 *
 * @param intent who asks, under which key
 * @param bill what is asked of whom
 */
public record AskForMoney(Intent intent, Bill bill) {

    private static final String ROUTE = "POST /money-requests";

    /**
     * What is asked of whom.
     *
     * @param payers the handles of 1 to 20 people
     * @param total what is divided, to the cent; the first ones bear what does not divide
     * @param isShared whether who asks bears a share too, the first one
     * @param note what it is for, at most 140 characters of one line; may be empty
     */
    public record Bill(List<UUID> payers, Money total, boolean isShared, String note) {

        private static final int MOST_PAYERS = 20;
        private static final int LONGEST_NOTE = 140;

        public Bill {
            payers = List.copyOf(payers);
            note = ShownText.of(note, "A note", LONGEST_NOTE);
            if (payers.isEmpty() || payers.size() > MOST_PAYERS || new HashSet<>(payers).size() < payers.size()) {
                throw new SyceeException(
                        MoneyRequestError.INVALID_PAYERS,
                        "Ask 1 to " + MOST_PAYERS + " people, each once, not " + payers.size() + ".");
            }
        }

        private String meaning() {
            var asked = payers.stream().map(UUID::toString).collect(Collectors.joining(","));
            return asked + " " + total.minorUnits() + " " + total.currency() + " " + isShared + " " + note;
        }
    }

    public static AskForMoney of(PersonId asking, IdempotencyKey key, Bill bill) {
        return new AskForMoney(Intent.of(Actor.person(asking), ROUTE, key, bill.meaning()), bill);
    }

    public PersonId asking() {
        return new PersonId(intent.actor().id());
    }
}
