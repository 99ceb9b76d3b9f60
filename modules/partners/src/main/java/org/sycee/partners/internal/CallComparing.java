package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partners.CallBook;
import org.sycee.partners.PartnerCall;

/** Gives calls to be compared with partners' files, and takes what the files say. */
@ApplicationScoped
class CallComparing implements CallBook {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SELECT = """
            select one.key, one.state, coalesce(one.findings.taken, one.amount), one.currency,
                coalesce(one.beganAt, one.createdAt),
                (select min(answer.createdAt) from AnswerEntity answer
                 where answer.callKey = one.key and answer.state = SUCCEEDED)
            from PartnerCallEntity one
            """;

    private final EntityManager entities;
    private final Instances instances;
    private final CallSteps steps;

    @Inject
    CallComparing(EntityManager entities, Instances instances, CallSteps steps) {
        this.entities = entities;
        this.instances = instances;
        this.steps = steps;
    }

    /** A row of either question. */
    record Row(
            UUID key,
            PartnerCall.State state,
            Long amount,
            String currency,
            Instant at,
            @Nullable Instant doneAt) {

        Called toCalled() {
            return new Called(key, state, Money.of(amount, currency), at, Optional.ofNullable(doneAt));
        }
    }

    @Override
    @Transactional
    public List<Called> find(String instance, Set<UUID> keys) {
        return entities.createQuery(SELECT + "where one.instance = :instance and one.key in :keys", Row.class)
                .setParameter("instance", instance)
                .setParameter("keys", keys)
                .getResultStream()
                .map(Row::toCalled)
                .toList();
    }

    @Override
    @Transactional
    public List<Called> begun(String instance, Instant from, Instant to, Optional<Called> after) {
        return entities.createQuery(SELECT + """
                where one.instance = :instance and one.beganAt >= :from and one.beganAt < :to
                  and (one.beganAt > :last or one.key > :lastKey)
                order by one.beganAt, one.key
                """, Row.class)
                .setParameter("instance", instance)
                .setParameter("from", after.map(Called::at).orElse(from))
                .setParameter("last", after.map(Called::at).orElse(from))
                .setParameter("to", to)
                .setParameter("lastKey", after.map(Called::key).orElse(BEFORE_ALL))
                .setMaxResults(MOST)
                .getResultStream()
                .map(Row::toCalled)
                .toList();
    }

    @Override
    public Optional<Duration> visibilityWindow(String instance) {
        return terms(instance).map(Terms::visibilityWindow);
    }

    private Optional<Terms> terms(String instance) {
        return instances
                .open(instance)
                .map(open -> open.any().plugin().manifest().terms());
    }

    @Override
    @Transactional
    public void hear(String instance, UUID key, Filed said) {
        terms(instance).ifPresent(terms -> steps.read(key, said, terms));
    }
}
