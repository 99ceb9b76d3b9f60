package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;

/** Tells a client that lost an answer where its refund is. */
@ApplicationScoped
class RefundIntents implements Intents {

    private final RefundRecords records;

    @Inject
    RefundIntents(RefundRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return records.madeUnder(actor, key).map(refund -> "/orders/" + refund);
    }
}
