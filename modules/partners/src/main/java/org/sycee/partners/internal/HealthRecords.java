package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.partners.PartnerCall.State;

/** Reads from calls and answers how each instance fares. */
@ApplicationScoped
class HealthRecords {

    private static final Duration WINDOW = Duration.ofDays(1);
    private static final List<State> IN_FLIGHT =
            List.of(State.SUBMITTED, State.UNKNOWN, State.IN_PROGRESS, State.AWAITING_PAYER);

    private final EntityManager entities;
    private final Clock clock;

    /** How often an instance's partner said this, and when it did last. */
    record Said(String instance, State state, Long times, Instant last) {}

    record InFlight(String instance, Long calls) {}

    @Inject
    HealthRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By instance; one that was never called is not in it. */
    @Transactional
    Map<String, InstanceHealth> all() {
        var said = said().stream().collect(Collectors.groupingBy(Said::instance));
        var inFlight = inFlight();
        return Stream.concat(said.keySet().stream(), inFlight.keySet().stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        instance -> instance,
                        instance ->
                                health(inFlight.getOrDefault(instance, 0L), said.getOrDefault(instance, List.of()))));
    }

    private static InstanceHealth health(long inFlight, List<Said> said) {
        return new InstanceHealth(
                inFlight,
                said.stream().collect(Collectors.toUnmodifiableMap(Said::state, Said::times)),
                last(said, State.SUCCEEDED),
                last(said, State.UNKNOWN));
    }

    private static Optional<Instant> last(List<Said> said, State state) {
        return said.stream().filter(one -> one.state() == state).map(Said::last).findFirst();
    }

    private List<Said> said() {
        return entities.createQuery("""
                        select call.instance, answer.said, count(*), max(answer.createdAt)
                        from AnswerEntity answer join PartnerCallEntity call on call.key = answer.callKey
                        where answer.createdAt > :since
                        group by call.instance, answer.said
                        """, Said.class)
                .setParameter("since", clock.instant().minus(WINDOW))
                .getResultList();
    }

    private Map<String, Long> inFlight() {
        return entities.createQuery("""
                        select instance, count(*) from PartnerCallEntity where state in :unfinished group by instance
                        """, InFlight.class)
                .setParameter("unfinished", IN_FLIGHT)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(InFlight::instance, InFlight::calls));
    }
}
