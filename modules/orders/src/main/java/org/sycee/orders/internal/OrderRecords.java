package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.OrdersError;
import org.sycee.orders.Outcome;
import org.sycee.orders.PlaceOrder;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.RideBooking;
import org.sycee.payments.Resolution;

/** The rows of orders; each method is one database transaction. */
@ApplicationScoped
class OrderRecords {

    private static final Logger LOG = System.getLogger(OrderRecords.class.getName());
    private static final int MOST_OPEN = 50;
    private static final List<OrderState> OPEN =
            Stream.of(OrderState.values()).filter(state -> !state.hasEnded()).toList();
    private static final List<OrderState> SUCCEEDED = Stream.of(OrderState.values())
            .filter(state -> state.outcome() == Outcome.SUCCEEDED)
            .toList();

    private final EntityManager entities;
    private final DoubtBudget doubt;
    private final Outbox outbox;
    private final OrdersSettings settings;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<Ended> ended;

    @Inject
    OrderRecords(
            EntityManager entities,
            DoubtBudget doubt,
            Outbox outbox,
            OrdersSettings settings,
            Clock clock,
            jakarta.enterprise.event.Event<Ended> ended) {
        this.entities = entities;
        this.doubt = doubt;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * Records a new order and takes the first turn; flushed, so that another of the same id is found out here.
     *
     * <p>If the operator carries too much doubt about the partner already, that is decided here, once: it ends at once.
     */
    @Transactional
    Turn add(PlaceOrder terms) {
        var lease = lease();
        var begins = terms.begins().filter(lease.from()::isBefore).orElse(lease.from());
        var order = new OrderEntity(terms, lease, begins.plus(patienceWith(terms)));
        entities.persist(order);
        entities.flush();
        if (doubt.isSpentBy(terms)) {
            order.refuse(OrdersError.DOUBT_BUDGET_SPENT.code());
            move(order, order.turn(), OrderState.RELEASED);
        }
        return order.turn();
    }

    private Duration patienceWith(PlaceOrder terms) {
        return terms.operation() instanceof RideBooking ? settings.rideDeadline() : settings.unknownDeadline();
    }

    @Transactional
    Optional<Recorded> find(UUID id) {
        return Optional.ofNullable(entities.find(OrderEntity.class, id)).map(OrderEntity::recorded);
    }

    @Transactional
    Optional<UUID> findByCall(UUID callKey) {
        return entities.createQuery("select id from OrderEntity where operation.callKey = :key", UUID.class)
                .setParameter("key", callKey)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    List<Recorded> open(PersonId payer) {
        return entities.createQuery("""
            from OrderEntity where payer = :payer and state in :open order by createdAt desc, id desc
            """, OrderEntity.class)
                .setParameter("payer", payer.value())
                .setParameter("open", OPEN)
                .setMaxResults(MOST_OPEN)
                .getResultStream()
                .map(OrderEntity::recorded)
                .toList();
    }

    @Transactional
    Set<UUID> succeeded(Set<UUID> orders) {
        return entities.createQuery("select id from OrderEntity where id in :orders and state in :states", UUID.class)
                .setParameter("orders", orders)
                .setParameter("states", SUCCEEDED)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The states of their orders that have not ended; something is due for each, which keeps the search short. */
    @Transactional
    List<OpenOrder> open(Collection<PersonId> payers) {
        return entities.createQuery("""
            select new org.sycee.orders.internal.OpenOrder(payer, id, state) from OrderEntity
            where payer in :payers and nextAt is not null and state in :open
            """, OpenOrder.class)
                .setParameter("payers", payers.stream().map(PersonId::value).toList())
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** How many orders in this state still have something to come. */
    @Transactional
    long countOpen(OrderState state) {
        return entities.createQuery(
                        "select count(*) from OrderEntity where nextAt is not null and state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** How many orders are in doubt; one with a late answer may still be, though nothing is due for it. */
    @Transactional
    long countCases() {
        return entities.createQuery("select count(*) from OrderEntity where state = SUSPENDED", Long.class)
                .getSingleResult();
    }

    /** Takes a turn, if it is nobody else's and there is anything left to do. */
    @Transactional
    Optional<Turn> claim(UUID id) {
        var order = locked(id);
        return order == null ? Optional.empty() : order.claimIfFree(lease());
    }

    /** The instances of which orders are due that nobody has in hand, the longest due first; each is one step in the index. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    List<String> dueInstances() {
        return entities.createNativeQuery("""
                with recursive known as (
                    (select instance from orders.partner_order where next_at is not null order by instance limit 1)
                    union all
                    select (select instance from orders.partner_order
                            where next_at is not null and instance > known.instance order by instance limit 1)
                    from known where known.instance is not null)
                select known.instance from known cross join lateral (
                    select next_at from orders.partner_order
                    where instance = known.instance and next_at <= :now
                      and (claimed_until is null or claimed_until <= :now)
                    order by next_at limit 1) due
                order by due.next_at
                """, String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Takes turns for an instance's longest due orders; what another server has in hand is passed over. */
    @Transactional
    List<Turn> claimDue(String instance, int most) {
        var lease = lease();
        return due(instance, lease.from(), most).stream()
                .flatMap(order -> order.claimIfFree(lease).stream())
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query knows its entity only at run time
    private List<OrderEntity> due(String instance, Instant now, int most) {
        Query query = entities.createNativeQuery("""
            select * from orders.partner_order
            where instance = :instance and next_at <= :now and (claimed_until is null or claimed_until <= :now)
            order by next_at limit :most for update skip locked
            """, OrderEntity.class);
        query.setParameter("instance", instance);
        query.setParameter("now", now);
        query.setParameter("most", most);
        return query.getResultList();
    }

    /** Ends the turns that this server had before it was started: nobody works on them any more. */
    @Transactional
    int endFormerTurns() {
        return entities.createQuery("""
            update OrderEntity set claimedUntil = null
            where claimedBy = :server and claimedUntil is not null
            """)
                .setParameter("server", settings.serverId())
                .executeUpdate();
    }

    /** Takes a step, if the turn is still the last one; says so by a turn that sees the new state. */
    @Transactional
    Optional<Turn> become(Turn turn, OrderState next) {
        return inTurn(turn, order -> move(order, turn, next));
    }

    /** Takes a step towards the end of an order that does not happen. */
    @Transactional
    Optional<Turn> refuse(Turn turn, OrderState next, String refusal) {
        return inTurn(turn, order -> {
            order.refuse(refusal);
            move(order, turn, next);
        });
    }

    /** Asks the payer for a fare, in the partner's name. */
    @Transactional
    void ask(Turn turn, Money fare) {
        var lease = lease();
        var until = lease.from().plus(settings.fareDeadline());
        inTurn(turn, order -> {
            if (order.ask(fare, until, settings.unknownDeadline(), lease)) {
                outbox.record(Event.of(Orders.FARE_ASKED, turn.order()));
            }
        });
    }

    /** Takes the payer's word, and the turn from whoever has it: that one only asks. Empty if it was given before. */
    @Transactional
    Optional<Turn> agree(UUID id, Money fare) {
        return existing(id, order -> order.agree(fare, lease()));
    }

    /** As {@link #agree}. */
    @Transactional
    Optional<Turn> decline(UUID id) {
        return existing(id, order -> order.decline(lease()));
    }

    private Optional<Turn> existing(UUID id, Predicate<OrderEntity> word) {
        return Optional.ofNullable(locked(id)).filter(word).map(OrderEntity::turn);
    }

    /** The payer has said nothing in time. */
    @Transactional
    Optional<Turn> decline(Turn turn) {
        return inTurn(turn, order -> order.decline(lease()));
    }

    /** The difference is set aside, and the partner's call knows of it. */
    @Transactional
    Optional<Turn> raise(Turn turn) {
        return inTurn(turn, order -> order.raise(lease()));
    }

    /** The difference could not be set aside. */
    @Transactional
    Optional<Turn> takeBack(Turn turn, String why) {
        return inTurn(turn, order -> order.takeBack(why, lease()));
    }

    @Transactional
    Optional<Turn> leaveToCase(Turn turn) {
        return inTurn(turn, order -> order.leaveToCase(clock.instant()));
    }

    /** Decides in a turn how the operator's doubt ends. */
    @Transactional
    Optional<Turn> resolve(Turn turn, Resolution how) {
        LOG.log(Level.INFO, () -> turn.log() + " next=RESOLVING resolution=" + how);
        return inTurn(turn, order -> order.resolve(how, lease()));
    }

    /** Keeps all others from an order until the caller's transaction ends; says whether it is SUSPENDED. */
    @Transactional
    boolean lockCase(UUID id) {
        return suspended(id).isPresent();
    }

    /** Takes the turn of an order that is SUSPENDED, whoever has it; empty if it is not. */
    @Transactional
    Optional<Turn> takeOverCase(UUID id) {
        return suspended(id).map(order -> order.takeOver(lease()));
    }

    private Optional<OrderEntity> suspended(UUID id) {
        return Optional.ofNullable(locked(id)).filter(order -> order.turn().state() == OrderState.SUSPENDED);
    }

    /** How the doubt about an order ends, once that is decided. */
    @Transactional
    Resolution resolution(UUID id) {
        return entities.find(OrderEntity.class, id).resolution();
    }

    @Transactional
    void letGo(Turn turn) {
        var order = locked(turn.order());
        if (order != null) {
            order.letGo(turn, clock.instant());
        }
    }

    private void move(OrderEntity order, Turn turn, OrderState next) {
        order.become(next, lease());
        if (next.hasEnded()) {
            outbox.record(Event.of(Orders.ended(turn.terms().kind()), turn.order()));
            ended.fire(new Ended(turn.terms().kind(), next));
        }
        LOG.log(Level.INFO, () -> turn.log() + " next=" + next);
    }

    private Optional<Turn> inTurn(Turn turn, Consumer<OrderEntity> verb) {
        var order = locked(turn.order());
        if (order == null || !order.isAt(turn)) {
            LOG.log(Level.INFO, () -> "turn lost " + turn.log());
            return Optional.empty();
        }
        verb.accept(order);
        return Optional.of(order.turn());
    }

    private @Nullable OrderEntity locked(UUID id) {
        return entities.find(OrderEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Lease lease() {
        var now = clock.instant();
        return new Lease(settings.serverId(), now, now.plus(settings.lease()));
    }
}
