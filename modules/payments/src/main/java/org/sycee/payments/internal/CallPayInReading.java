package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.payments.CallPayIns;
import org.sycee.payments.PayIn;

/** Reads which top-ups calls were made for. */
@ApplicationScoped
class CallPayInReading implements CallPayIns {

    private final EntityManager entities;

    @Inject
    CallPayInReading(EntityManager entities) {
        this.entities = entities;
    }

    record Row(UUID key, UUID payIn, PayIn.State state) {}

    @Override
    @Transactional
    public Map<UUID, CallPayIn> of(Set<UUID> callKeys) {
        return entities.createQuery("select callKey, id, state from PayInEntity where callKey in :keys", Row.class)
                .setParameter("keys", callKeys)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(Row::key, row -> new CallPayIn(row.payIn(), row.state())));
    }
}
