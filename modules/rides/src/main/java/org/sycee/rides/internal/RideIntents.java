package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;

/** Tells a client that lost an answer where its ride is, or the order of its tip. */
@ApplicationScoped
class RideIntents implements Intents {

    private final RideRecords rides;
    private final TipRecords tips;

    @Inject
    RideIntents(RideRecords rides, TipRecords tips) {
        this.rides = rides;
        this.tips = tips;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return rides.madeUnder(actor, key)
                .map(ride -> "/rides/" + ride)
                .or(() -> tips.madeUnder(actor, key).map(tip -> "/orders/" + tip));
    }
}
