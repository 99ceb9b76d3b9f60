package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;
import org.sycee.kernel.PersonId;

/** Tells a client that lost an answer where its payment is. */
@ApplicationScoped
class PersonPaymentIntents implements Intents {

    private final SentPayments sent;

    @Inject
    PersonPaymentIntents(SentPayments sent) {
        this.sent = sent;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return actor.kind() == Actor.Kind.PERSON
                ? sent.referenceUnder(new PersonId(actor.id()), key).map(id -> "/person-payments/" + id)
                : Optional.empty();
    }
}
