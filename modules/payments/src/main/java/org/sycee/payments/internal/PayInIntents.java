package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;

/** Finds the top-up that was made under a key. */
@ApplicationScoped
class PayInIntents implements Intents {

    private final PayInRecords records;

    @Inject
    PayInIntents(PayInRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return records.idMadeUnder(actor, key).map(id -> "/top-ups/" + id);
    }
}
