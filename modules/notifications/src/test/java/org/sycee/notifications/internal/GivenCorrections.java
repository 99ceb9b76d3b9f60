package org.sycee.notifications.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;

/** Corrections that their payers have. */
final class GivenCorrections implements Corrections {

    private final Map<UUID, Corrected> given = new ConcurrentHashMap<>();

    Corrected give(PersonId payer, long amount, long fee) {
        var corrected = new Corrected(
                UUID.randomUUID(),
                UUID.randomUUID(),
                payer,
                "Metro Electric",
                Money.of(amount, "USD"),
                Money.of(fee, "USD"));
        given.put(corrected.id(), corrected);
        return corrected;
    }

    @Override
    public Optional<ErrorCode> correct(Correction correction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, Money> corrected(Set<UUID> payments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Corrected> find(UUID correction) {
        return Optional.ofNullable(given.get(correction));
    }
}
