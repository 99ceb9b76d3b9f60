package org.sycee.payments.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.money.Money;
import org.sycee.partners.ChargeBack;
import org.sycee.partners.ChargeBacks;

/** What the acquirer has told of charge-backs. */
final class ToldChargeBacks implements ChargeBacks {

    private final Map<UUID, ChargeBack> told = new ConcurrentHashMap<>();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

    /** The acquirer says that so much of that call was taken back; returns the charge-back's id. */
    UUID tell(UUID call, Money amount) {
        var id = UUID.randomUUID();
        told.put(id, new ChargeBack(id, "acquirer", "cb-" + id, call, amount));
        return id;
    }

    @Override
    public Optional<ChargeBack> find(UUID id) {
        return Optional.ofNullable(told.get(id));
    }

    @Override
    public void refuse(UUID id) {
        refused.add(id);
    }

    boolean wasRefused(UUID id) {
        return refused.contains(id);
    }
}
