package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;
import org.sycee.kernel.PersonId;

/** Tells a client that lost an answer where its dispute is. */
@ApplicationScoped
class DisputeIntents implements Intents {

    private final DisputeRecords records;

    @Inject
    DisputeIntents(DisputeRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return actor.kind() == Actor.Kind.PERSON
                ? records.raisedUnder(new PersonId(actor.id()), key).map(dispute -> "/disputes/" + dispute.id())
                : Optional.empty();
    }
}
