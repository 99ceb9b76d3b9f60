package org.sycee.moneyrequests.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.moneyrequests.RequestState;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;

/** The rows of requests; each method is one database transaction. */
@ApplicationScoped
class RequestRecords {

    private static final Logger LOG = System.getLogger(RequestRecords.class.getName());
    private static final int MOST_LISTED = 100;
    private static final int BATCH = 20;
    private static final Duration TIME_TO_PAY = Duration.ofSeconds(15);

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RequestRecords(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Flushed, so that the same asking at once is found out here. */
    @Transactional
    void add(AskForMoney command, List<Share> shares) {
        var now = clock.instant();
        var requests = shares.stream()
                .map(share -> new MoneyRequestEntity(command, share, now))
                .toList();
        requests.forEach(entities::persist);
        entities.flush();
        requests.forEach(request -> outbox.record(Event.of(MoneyRequests.ASKED, request.id())));
        LOG.log(
                Level.INFO,
                "money asked for split={0} requests={1}",
                shares.get(0).split(),
                shares.size());
    }

    /** All requests of one asking, in the order of their payers. */
    @Transactional
    List<MoneyRequestEntity> ofSplit(UUID split) {
        return entities.createQuery(
                        "from MoneyRequestEntity where splitId = :split order by share", MoneyRequestEntity.class)
                .setParameter("split", split)
                .getResultList();
    }

    @Transactional
    Optional<MoneyRequestEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(MoneyRequestEntity.class, id));
    }

    @Transactional
    List<MoneyRequestEntity> of(PersonId person) {
        return entities.createQuery("""
                        from MoneyRequestEntity where askingId = :person or payerId = :person
                        order by createdAt desc, share
                        """, MoneyRequestEntity.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    @Transactional
    Optional<UUID> paidUnder(PersonId payer, IdempotencyKey key) {
        return entities.createQuery(
                        "select id from MoneyRequestEntity where payerId = :payer and payKey = :key", UUID.class)
                .setParameter("payer", payer.value())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    /** Requests whose payment should be posted by now, and may not be: the server died, or the books were silent. */
    @Transactional
    List<MoneyRequestEntity> stuck() {
        return entities.createQuery(
                        "from MoneyRequestEntity where state = :paying and movedAt <= :latest order by movedAt",
                        MoneyRequestEntity.class)
                .setParameter("paying", RequestState.PAYING)
                .setParameter("latest", clock.instant().minus(TIME_TO_PAY))
                .setMaxResults(BATCH)
                .getResultList();
    }

    /**
     * Records that an open request is to be paid; somebody may have recorded it already.
     *
     * <p>Flushed, so that a key which paid another request is found out here.
     */
    @Transactional
    MoneyRequestEntity paying(UUID id, IdempotencyKey key) {
        var request = locked(id);
        if (request.state() != RequestState.PAYING) {
            request.becomePaying(key, clock.instant());
            entities.flush();
        }
        return request;
    }

    @Transactional
    MoneyRequestEntity paid(UUID id, UUID payment) {
        return moved(id, RequestState.PAID, (request, now) -> request.becomePaid(payment, now));
    }

    /** Opens a request again whose attempt was refused; another attempt may have begun since. */
    @Transactional
    void reopened(UUID id, int attempt) {
        var request = locked(id);
        if (request.state() == RequestState.PAYING && request.attempt() == attempt) {
            request.reopen(clock.instant());
            LOG.log(Level.INFO, "money request open again request={0} attempt={1}", id, attempt);
        }
    }

    @Transactional
    MoneyRequestEntity declined(UUID id) {
        return moved(id, RequestState.DECLINED, MoneyRequestEntity::becomeDeclined);
    }

    @Transactional
    MoneyRequestEntity cancelled(UUID id) {
        return moved(id, RequestState.CANCELLED, MoneyRequestEntity::becomeCancelled);
    }

    private MoneyRequestEntity moved(UUID id, RequestState next, BiConsumer<MoneyRequestEntity, Instant> step) {
        var request = locked(id);
        if (request.state() != next) {
            step.accept(request, clock.instant());
            tell(id, next);
            LOG.log(Level.INFO, "money request moved request={0} state={1}", id, next);
        }
        return request;
    }

    /** Once per step, in its transaction: a repetition moves nothing. */
    private void tell(UUID id, RequestState state) {
        switch (state) {
            case PAID -> outbox.record(Event.of(MoneyRequests.PAID, id));
            case DECLINED -> outbox.record(Event.of(MoneyRequests.DECLINED, id));
            case OPEN, PAYING, CANCELLED -> {}
        }
    }

    private MoneyRequestEntity locked(UUID id) {
        var request = entities.find(MoneyRequestEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no request " + id + ".");
        }
        return request;
    }
}
