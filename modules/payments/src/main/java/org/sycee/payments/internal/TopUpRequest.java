package org.sycee.payments.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.payments.PlacePayIn;
import org.sycee.payments.PlacePayIn.Charge;

/**
 * A top-up as it is asked for on the wire.
 *
 * @param amount what is taken from the card
 * @param cardId a saved card
 * @param pin approves the saved card's use; no part of the intent's meaning
 */
record TopUpRequest(@Nullable MoneyJson amount, Optional<UUID> cardId, Optional<String> pin) {

    static final String ROUTE = "POST /top-ups";

    PlacePayIn toCommand(PersonId person, IdempotencyKey key) {
        if (amount == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A top-up needs an amount.");
        }
        var meaning = amount.amount() + " " + amount.currency()
                + cardId.map(id -> " from " + id).orElse("");
        var intent = Intent.of(Actor.person(person), ROUTE, key, meaning);
        return new PlacePayIn(intent, person, amount.toMoney(), cardId.map(this::charge));
    }

    private Charge charge(UUID card) {
        return new Charge(card, pin.orElse(""));
    }

    @Override
    public String toString() {
        return "TopUpRequest[amount=" + amount + ", cardId=" + cardId + "]";
    }
}
