package org.sycee.notifications.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIns;
import org.sycee.payments.PlacePayIn;

/** Top-ups that stand where the test says. */
final class EndedPayIns implements PayIns {

    private final Map<UUID, PersonId> people = new ConcurrentHashMap<>();
    private final Map<UUID, PayIn> payIns = new ConcurrentHashMap<>();

    UUID add(PersonId person, PayIn.State state) {
        return add(person, state, Optional.empty());
    }

    UUID takenBack(PersonId person, PayIn.TakenBack takenBack) {
        return add(person, PayIn.State.SETTLED, Optional.of(takenBack));
    }

    private UUID add(PersonId person, PayIn.State state, Optional<PayIn.TakenBack> takenBack) {
        var id = Ids.next();
        var start = Instant.parse("2026-11-23T21:00:00Z");
        people.put(id, person);
        payIns.put(
                id,
                new PayIn(
                        id,
                        Money.of(50_00, "USD"),
                        state,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Money.of(0, "USD"),
                        takenBack,
                        start,
                        start.plusSeconds(60)));
        return id;
    }

    @Override
    public Placed place(PlacePayIn command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PersonId> personOf(UUID payIn) {
        return Optional.ofNullable(people.get(payIn));
    }

    @Override
    public Optional<PayIn> find(PersonId person, UUID payIn) {
        return Optional.ofNullable(payIns.get(payIn)).filter(found -> person.equals(people.get(payIn)));
    }

    @Override
    public List<PayIn> open(PersonId person) {
        throw new UnsupportedOperationException();
    }
}
