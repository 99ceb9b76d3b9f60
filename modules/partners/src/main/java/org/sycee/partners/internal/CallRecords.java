package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.Answer;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;

/** The rows of calls, as they are born and read; each method is one database transaction, or part of the caller's. */
@ApplicationScoped
class CallRecords {

    private final EntityManager entities;
    private final CallBudgets budgets;
    private final Clock clock;
    private final RealTime time;

    record Unfinished(String instance, String version, Long calls) {}

    @Inject
    CallRecords(EntityManager entities, CallBudgets budgets, Clock clock, RealTime time) {
        this.entities = entities;
        this.budgets = budgets;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Adds a call unless one of that key is there; two who add it at once find the same.
     *
     * @return false if it would be more than its instance's calls may come to today
     */
    @Transactional
    boolean add(ServiceInstance partner, NewCall call) {
        var fits = budgets.take(partner, call.operation());
        if (fits) {
            insert(partner, call);
        }
        return fits;
    }

    private void insert(ServiceInstance partner, NewCall call) {
        var operation = call.operation();
        var stored = StoredOperation.of(operation);
        entities.createNativeQuery("""
                insert into partners.partner_call
                    (key, instance, plugin_version, person, kind, terms, amount, currency, state, created_at)
                values (:key, :instance, :version, :person, :kind, :terms, :amount, :currency, 'RECORDED', :now)
                on conflict (key) do nothing
                """)
                .setParameter("key", operation.key())
                .setParameter("instance", partner.name())
                .setParameter("version", partner.plugin().manifest().version())
                .setParameter("person", call.person().value())
                .setParameter("kind", stored.kind().name())
                .setParameter("terms", stored.terms())
                .setParameter("amount", operation.amount().minorUnits())
                .setParameter("currency", operation.amount().currency().getCurrencyCode())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    Optional<PartnerCall> find(UUID key) {
        return Optional.ofNullable(entities.find(PartnerCallEntity.class, key)).map(call -> call.toCall(answers(key)));
    }

    /**
     * A call as it is kept.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND}
     */
    @Transactional
    PartnerCallEntity row(UUID key) {
        return Optional.ofNullable(entities.find(PartnerCallEntity.class, key)).orElseThrow(() -> noCall(key));
    }

    @Transactional
    boolean isBusy(UUID key) {
        return row(key).isBusy(time.now());
    }

    /** The version of the plugin for which a call of that instance was recorded. */
    @Transactional
    Optional<String> version(String instance, UUID key) {
        return entities.createQuery(
                        "select pluginVersion from PartnerCallEntity where key = :key and instance = :instance",
                        String.class)
                .setParameter("key", key)
                .setParameter("instance", instance)
                .getResultStream()
                .findFirst();
    }

    static SyceeException noCall(UUID key) {
        return new SyceeException(KernelError.NOT_FOUND, "There is no partner call " + key + ".");
    }

    private List<Answer> answers(UUID key) {
        return entities.createQuery("from AnswerEntity where callKey = :key order by createdAt, id", AnswerEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .map(AnswerEntity::toAnswer)
                .toList();
    }

    /** The keys of an instance's unfinished calls that somebody should see to now, the longest due first. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    List<UUID> due(String instance, int most) {
        return entities.createNativeQuery("""
                select key from partners.partner_call
                where instance = :instance and state in ('SUBMITTED', 'UNKNOWN', 'IN_PROGRESS', 'AWAITING_PAYER')
                  and (lease_until is null or lease_until <= :real) and (rests_until is null or rests_until <= :real)
                  and (state = 'SUBMITTED' or send_again or due_at is null or due_at <= :platform)
                order by due_at nulls first limit :most
                """, UUID.class)
                .setParameter("instance", instance)
                .setParameter("real", time.now())
                .setParameter("platform", clock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Lets what an instance's unfinished calls wait for come sooner, each at a moment of its own within that time; says how
     * many there are.
     */
    @Transactional
    int bringForward(String instance, Duration within) {
        return entities.createNativeQuery("""
                update partners.partner_call set due_at = cast(:now as timestamptz) + random() * :seconds * interval '1 second'
                where instance = :instance and state in ('SUBMITTED', 'UNKNOWN', 'IN_PROGRESS', 'AWAITING_PAYER')
                  and due_at > :end
                """)
                .setParameter("instance", instance)
                .setParameter("now", clock.instant())
                .setParameter("seconds", within.toSeconds())
                .setParameter("end", clock.instant().plus(within))
                .executeUpdate();
    }

    /** Makes an unfinished call due, on whichever server sweeps next; not one of which nothing was sent yet. */
    @Transactional
    void askSoon(UUID key) {
        entities.createNativeQuery("""
                update partners.partner_call set due_at = :now
                where key = :key and state in ('SUBMITTED', 'UNKNOWN', 'IN_PROGRESS', 'AWAITING_PAYER') and due_at > :now
                """)
                .setParameter("key", key)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** How many calls there are whose end is not known, by instance and the version for which they were recorded. */
    @Transactional
    Map<String, Map<String, Long>> unfinished() {
        return entities.createQuery("""
                        select instance, pluginVersion, count(*) from PartnerCallEntity
                        where state not in (SUCCEEDED, REJECTED) group by instance, pluginVersion
                        """, Unfinished.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Unfinished::instance, Collectors.toMap(Unfinished::version, Unfinished::calls)));
    }

    /** Ends the leases that a server of this name left behind when it died; says how many. */
    @Transactional
    int reclaim(String server) {
        return entities.createNativeQuery(
                        "update partners.partner_call set lease_until = null where server = :server and lease_until is not null")
                .setParameter("server", server)
                .executeUpdate();
    }
}
