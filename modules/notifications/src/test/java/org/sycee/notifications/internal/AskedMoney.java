package org.sycee.notifications.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.customers.Payee;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequest.Direction;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.moneyrequests.PayRequest;
import org.sycee.moneyrequests.RequestState;

/** Requests for 5.00, which stand where the test says. */
final class AskedMoney implements MoneyRequests {

    private record Standing(Sides sides, RequestState state, Optional<UUID> payment) {}

    private final Map<UUID, Standing> requests = new ConcurrentHashMap<>();

    UUID add(PersonId asking, PersonId payer) {
        var id = Ids.next();
        requests.put(id, new Standing(new Sides(asking, payer), RequestState.OPEN, Optional.empty()));
        return id;
    }

    void become(UUID request, RequestState state) {
        requests.computeIfPresent(request, (id, was) -> new Standing(was.sides(), state, Optional.empty()));
    }

    void pay(UUID request, UUID payment) {
        requests.computeIfPresent(
                request, (id, was) -> new Standing(was.sides(), RequestState.PAID, Optional.of(payment)));
    }

    @Override
    public Optional<Sides> sides(UUID request) {
        return Optional.ofNullable(requests.get(request)).map(Standing::sides);
    }

    @Override
    public Optional<MoneyRequest> find(PersonId person, UUID request) {
        return Optional.ofNullable(requests.get(request)).flatMap(found -> seen(person, request, found));
    }

    private static Optional<MoneyRequest> seen(PersonId person, UUID id, Standing found) {
        if (person.equals(found.sides().payer())) {
            return Optional.of(seen(id, found, Direction.INCOMING, "Mei L•••"));
        }
        return person.equals(found.sides().asking())
                ? Optional.of(seen(id, found, Direction.OUTGOING, "Tom B•••"))
                : Optional.empty();
    }

    private static MoneyRequest seen(UUID id, Standing found, Direction direction, String other) {
        return new MoneyRequest(
                id,
                id,
                direction,
                new Payee(UUID.randomUUID(), PersonId.next(), other, "•••"),
                Money.of(5_00, "USD"),
                "Taxi",
                found.state(),
                found.payment(),
                SentMoney.SENT_AT);
    }

    @Override
    public List<MoneyRequest> ask(AskForMoney command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MoneyRequest pay(PayRequest command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MoneyRequest decline(PersonId person, UUID request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MoneyRequest cancel(PersonId person, UUID request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MoneyRequest> list(PersonId person) {
        throw new UnsupportedOperationException();
    }
}
