package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sycee.partners.CallTrail;
import org.sycee.partners.CallTrails;

/** Reads a call and its evidence together. */
@ApplicationScoped
class CallTrailReading implements CallTrails {

    private final EntityManager entities;
    private final ExchangeRecords exchanges;
    private final Moments time;

    @Inject
    CallTrailReading(EntityManager entities, ExchangeRecords exchanges, Moments time) {
        this.entities = entities;
        this.exchanges = exchanges;
        this.time = time;
    }

    @Override
    @Transactional
    public Optional<CallTrail> find(UUID key) {
        var now = time.now();
        return Optional.ofNullable(entities.find(PartnerCallEntity.class, key))
                .map(call -> call.trail(now, exchanges.ofCall(key)));
    }
}
