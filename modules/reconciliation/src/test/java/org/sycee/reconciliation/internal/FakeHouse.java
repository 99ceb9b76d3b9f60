package org.sycee.reconciliation.internal;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.money.Money;
import org.sycee.orders.CallOrders;
import org.sycee.orders.OrderState;
import org.sycee.partners.CallBook;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.CallPayIns;
import org.sycee.payments.Resolution;

/** The rooms below, as far as they are asked: calls, the orders or top-ups that made them, and what is booked. */
final class FakeHouse implements CallBook {

    static final Duration WINDOW = Duration.ofMinutes(30);

    private static final AccountId LOSS = new Account(AccountType.LOSS, "operator", Currency.getInstance("USD")).id();

    private final Map<UUID, Ours> calls = new ConcurrentHashMap<>();
    private final NavigableMap<String, UUID> byTime = new ConcurrentSkipListMap<>();
    private final List<JournalEntry> posted = new ArrayList<>();
    private final Set<UUID> refunds = ConcurrentHashMap.newKeySet();
    final FakeCorrections corrections = new FakeCorrections(calls);

    /** A call and its money: what moved for the order, and what of that its payer was given back without the partner. */
    record Ours(
            Called call, UUID subject, OrderState order, Optional<Resolution> resolution, long booked, long corrected) {

        Ours with(PartnerCall.State state, OrderState next, long amount) {
            var moved = new Called(call.key(), state, call.amount(), call.at(), call.doneAt());
            return new Ours(moved, subject, next, resolution, amount, corrected);
        }

        Ours corrected(long amount) {
            return new Ours(call, subject, order, resolution, booked, corrected + amount);
        }

        /** What the partner has by it. */
        long kept() {
            return booked - corrected;
        }
    }

    /** A call of that state and amount, whose order stands so. */
    UUID call(Instant at, PartnerCall.State state, OrderState order, long amount) {
        var key = UUID.randomUUID();
        var booked = order == OrderState.SETTLED || order == OrderState.SUSPENDED ? amount : 0;
        var call = new Called(key, state, Money.of(amount, "USD"), at, Optional.empty());
        put(new Ours(call, UUID.randomUUID(), order, Optional.empty(), booked, 0));
        return key;
    }

    /** It was heard so much later that it was done. */
    void doneAfter(UUID key, Duration time) {
        var ours = calls.get(key);
        var call = ours.call();
        var done = new Called(
                key,
                call.state(),
                call.amount(),
                call.at(),
                Optional.of(call.at().plus(time)));
        put(new Ours(done, ours.subject(), ours.order(), ours.resolution(), ours.booked(), ours.corrected()));
    }

    UUID paid(Instant at, long amount) {
        return call(at, PartnerCall.State.SUCCEEDED, OrderState.SETTLED, amount);
    }

    /** A refund by that partner, which stands so. */
    UUID refund(Instant at, PartnerCall.State state, OrderState order, long amount) {
        var key = call(at, state, order, amount);
        refunds.add(key);
        return key;
    }

    void put(Ours ours) {
        calls.put(ours.call().key(), ours);
        byTime.put(place(ours.call()), ours.call().key());
    }

    Ours get(UUID key) {
        return calls.get(key);
    }

    void become(UUID key, PartnerCall.State state, OrderState order, long booked) {
        calls.computeIfPresent(key, (any, ours) -> ours.with(state, order, booked));
    }

    void resolve(UUID key, Resolution how, long booked) {
        calls.computeIfPresent(
                key,
                (any, ours) -> new Ours(ours.call(), ours.subject(), OrderState.RESOLVED, Optional.of(how), booked, 0));
    }

    List<JournalEntry> posted() {
        return List.copyOf(posted);
    }

    /** What the operator has taken upon itself by that break, or, negative, taken back. */
    long bornBy(UUID found) {
        return posted.stream()
                .filter(entry -> entry.reference().equals(found))
                .flatMap(entry -> entry.transfers().stream())
                .mapToLong(transfer -> (transfer.debit().equals(LOSS) ? 1 : -1)
                        * transfer.amount().minorUnits())
                .sum();
    }

    @Override
    public List<Called> find(String instance, Set<UUID> keys) {
        return keys.stream()
                .filter(calls::containsKey)
                .map(key -> calls.get(key).call())
                .toList();
    }

    @Override
    public List<Called> begun(String instance, Instant from, Instant to, Optional<Called> after) {
        var begin = after.map(last -> place(last) + "!").orElseGet(() -> place(from));
        return byTime.subMap(begin, place(to)).values().stream()
                .map(key -> calls.get(key).call())
                .limit(MOST)
                .toList();
    }

    private static String place(Called call) {
        return place(call.at()) + call.key();
    }

    private static String place(Instant at) {
        return "%020d ".formatted(at.toEpochMilli());
    }

    @Override
    public Optional<Duration> visibilityWindow(String instance) {
        return Optional.of(WINDOW);
    }

    /** As the real one: what is certain, or was never sent, stays. */
    @Override
    public void hear(String instance, UUID key, Filed said) {
        calls.computeIfPresent(key, (any, ours) -> {
            var call = ours.call();
            if (call.state().isCertain()
                    || call.state() == PartnerCall.State.RECORDED
                    || !call.amount().equals(said.amount())) {
                return ours;
            }
            var state = said.isPaid() ? PartnerCall.State.SUCCEEDED : PartnerCall.State.REJECTED;
            return ours.with(state, ours.order(), ours.booked());
        });
    }

    CallOrders orders() {
        return keys -> found(keys).stream()
                .collect(Collectors.toMap(
                        ours -> ours.call().key(),
                        ours -> new CallOrders.CallOrder(
                                ours.subject(),
                                ours.order(),
                                ours.resolution(),
                                refunds.contains(ours.call().key()))));
    }

    CallPayIns payIns() {
        return keys -> Map.of();
    }

    private List<Ours> found(Set<UUID> keys) {
        return keys.stream().filter(calls::containsKey).map(calls::get).toList();
    }

    /** Of the ledger, what a comparison asks and what a decision posts. */
    Ledger ledger() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "moved" -> moved(references(arguments[1]));
                    case "postAndWait" -> {
                        posted.add((JournalEntry) arguments[0]);
                        yield PostResult.of(PostResult.Outcome.APPLIED);
                    }
                    case "open" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked") // the ledger's face says so
    private static Set<UUID> references(Object argument) {
        return (Set<UUID>) argument;
    }

    private Map<UUID, Money> moved(Set<UUID> references) {
        var moved = new HashMap<UUID, Money>();
        calls.values().stream()
                .filter(ours -> references.contains(ours.subject()) && ours.booked() != 0)
                .forEach(ours -> moved.put(ours.subject(), Money.of(ours.booked(), "USD")));
        return moved;
    }
}
