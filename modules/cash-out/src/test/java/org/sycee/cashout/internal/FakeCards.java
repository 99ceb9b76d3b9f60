package org.sycee.cashout.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.payments.CardOnFile;
import org.sycee.payments.CardsOnFile;
import org.sycee.payments.PayIn;
import org.sycee.payments.PaymentError;

/** Saved cards in memory, one person's each. */
final class FakeCards implements CardsOnFile {

    private record Saved(PersonId owner, CardOnFile card) {}

    private final Map<UUID, Saved> saved = new HashMap<>();

    UUID save(PersonId owner, String instance) {
        var id = UUID.randomUUID();
        var face = new PayIn.Card("visa", "4242");
        saved.put(id, new Saved(owner, new CardOnFile(instance, "tok_" + id, face)));
        return id;
    }

    void remove(UUID card) {
        saved.remove(card);
    }

    @Override
    public CardOnFile find(PersonId person, UUID card) {
        return Optional.ofNullable(saved.get(card))
                .filter(found -> found.owner().equals(person))
                .map(Saved::card)
                .orElseThrow(() -> new SyceeException(PaymentError.NO_SUCH_CARD, "There is no saved card."));
    }
}
