package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.SavedCard;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PayIn.Step;
import org.sycee.payments.PayIns;

/** The rows of top-ups; each method is one database transaction. */
@ApplicationScoped
class PayInRecords {

    private static final int MOST_OPEN = 50;

    private final EntityManager entities;
    private final CardRecords cards;
    private final DebtRecords debts;
    private final PayInProposals proposals;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    PayInRecords(
            EntityManager entities,
            CardRecords cards,
            DebtRecords debts,
            PayInProposals proposals,
            Outbox outbox,
            Clock clock) {
        this.entities = entities;
        this.cards = cards;
        this.debts = debts;
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Flushed, so that another top-up of the same intent is found out here. */
    @Transactional
    PayInEntity add(PayInTerms terms) {
        var now = clock.instant();
        var payIn = new PayInEntity(terms, now);
        entities.persist(payIn);
        entities.flush();
        entities.persist(new PayInStepEntity(payIn, now));
        return payIn;
    }

    @Transactional
    Optional<PayInEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(PayInEntity.class, id));
    }

    @Transactional
    Optional<PayInEntity> findByIntent(Actor actor, String route, IdempotencyKey key) {
        return madeUnder(actor, key).filter(payIn -> payIn.isMadeBy(route)).findFirst();
    }

    /** What was made under a key, by whichever route. */
    @Transactional
    Optional<UUID> idMadeUnder(Actor actor, IdempotencyKey key) {
        return madeUnder(actor, key).map(PayInEntity::id).findFirst();
    }

    private Stream<PayInEntity> madeUnder(Actor actor, IdempotencyKey key) {
        return entities.createQuery("""
            from PayInEntity
            where intent.actorKind = :kind and intent.actorId = :actor and intent.key = :key
            """, PayInEntity.class)
                .setParameter("kind", actor.kind())
                .setParameter("actor", actor.id())
                .setParameter("key", key.value())
                .getResultStream();
    }

    @Transactional
    Optional<PayInEntity> findByCall(UUID callKey) {
        return entities.createQuery("from PayInEntity where callKey = :key", PayInEntity.class)
                .setParameter("key", callKey)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    List<PayInEntity> findAll(Collection<UUID> ids) {
        return entities.createQuery("from PayInEntity where id in :ids", PayInEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    @Transactional
    List<PayInEntity> open(PersonId person) {
        return entities.createQuery("""
            from PayInEntity where person = :person and nextAt is not null order by createdAt desc, id desc
            """, PayInEntity.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_OPEN)
                .getResultList();
    }

    /** Their top-ups that have not ended. */
    @Transactional
    List<PayInEntity> open(Collection<PersonId> people) {
        return entities.createQuery(
                        "from PayInEntity where person in :people and nextAt is not null", PayInEntity.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultList();
    }

    @Transactional
    List<Step> steps(UUID payIn) {
        return entities.createQuery(
                        "from PayInStepEntity where payInId = :id order by createdAt, id", PayInStepEntity.class)
                .setParameter("id", payIn)
                .getResultStream()
                .map(PayInStepEntity::step)
                .toList();
    }

    /**
     * Takes one step under the row's lock, if the top-up still stands where the caller saw it.
     *
     * @return the top-up as it stands now
     */
    @Transactional
    PayInEntity move(PayInEntity seen, BiConsumer<PayInEntity, Instant> verb) {
        var before = seen.state();
        var payIn = lock(seen.id());
        if (payIn.state() == before) {
            var now = clock.instant();
            verb.accept(payIn, now);
            entities.persist(new PayInStepEntity(payIn, now));
            endDoubt(before, payIn);
            tell(payIn);
        }
        return payIn;
    }

    /** Where administrators have not decided, the acquirer has. */
    private void endDoubt(State before, PayInEntity payIn) {
        if (before == State.SUSPENDED && payIn.resolution().isEmpty()) {
            proposals.overtake(payIn);
        }
    }

    private void tell(PayInEntity payIn) {
        if (PayInTransitions.isEnd(payIn.state())) {
            outbox.record(Event.of(PayIns.ENDED, payIn.id()));
        }
    }

    /** Decides that the money has come, and what of it repays a debt, and keeps the card that was used. */
    @Transactional
    PayInEntity succeed(PayInEntity seen, Optional<SavedCard> used) {
        return move(seen, (payIn, now) -> {
            payIn.succeed(used, now);
            payIn.repay(debts.collect(payIn.person(), payIn.amount()));
            used.ifPresent(card -> cards.keep(payIn.person(), payIn.instance(), card));
        });
    }

    /** Decides as administrators say, with the same ids that the acquirer's late word would have used. */
    @Transactional
    PayInEntity resolve(PayInEntity doubtful, PayInResolution how) {
        return move(doubtful, (payIn, now) -> {
            payIn.resolve(how, now);
            if (how == PayInResolution.CREDITED) {
                payIn.repay(debts.collect(payIn.person(), payIn.amount()));
            }
        });
    }

    /** The top-up as it stands, which nobody else changes before the caller's database transaction ends. */
    @Transactional
    PayInEntity lock(UUID id) {
        var payIn = entities.find(PayInEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payIn == null) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no top-up " + id + ".");
        }
        return payIn;
    }

    /** Takes the longest due top-ups in hand; what another server has in hand is passed over. */
    @Transactional
    List<UUID> claimDue(int most) {
        var now = clock.instant();
        var due = due(now, most);
        due.forEach(payIn -> payIn.claim(now));
        return due.stream().map(PayInEntity::id).toList();
    }

    @SuppressWarnings("unchecked") // a native query knows its entity only at run time
    private List<PayInEntity> due(Instant now, int most) {
        Query query = entities.createNativeQuery("""
            select * from payments.pay_in where next_at <= :now
            order by next_at limit :most for update skip locked
            """, PayInEntity.class);
        query.setParameter("now", now);
        query.setParameter("most", most);
        return query.getResultList();
    }
}
