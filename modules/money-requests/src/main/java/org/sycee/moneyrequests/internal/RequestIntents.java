package org.sycee.moneyrequests.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;
import org.sycee.kernel.PersonId;

/** Tells a client that lost an answer which request it was paying. */
@ApplicationScoped
class RequestIntents implements Intents {

    private final RequestRecords records;

    @Inject
    RequestIntents(RequestRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return actor.kind() == Actor.Kind.PERSON
                ? records.paidUnder(new PersonId(actor.id()), key).map(id -> "/money-requests/" + id)
                : Optional.empty();
    }
}
