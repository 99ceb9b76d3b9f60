package org.sycee.partners.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.ServiceOffer;

/**
 * One instance as an administrator sees it, on the wire.
 *
 * @param version of its plugin that takes new business
 * @param notOpened other versions that it cannot be opened with on this server, and why
 * @param settings the names of what is set for it; never what it is set to
 */
record InstanceJson(
        String instance,
        String name,
        String plugin,
        Optional<String> version,
        Map<String, String> notOpened,
        Set<String> settings,
        State state,
        Optional<String> reason,
        Optional<DisabledJson> disabled,
        Optional<ThreadsJson> threads,
        HealthJson health) {

    enum State {
        AVAILABLE,
        UNAVAILABLE,
        /** Switched off for new business; what was begun before goes on. */
        DISABLED
    }

    /** Since when and why an administrator has switched it off. */
    record DisabledJson(Optional<Instant> at, Optional<String> reason) {

        static DisabledJson of(SwitchedOff off) {
            return new DisabledJson(off.at(), off.reason());
        }
    }

    /** On this server: how busy each purpose is, and whether the partner seems to be there for it. */
    record ThreadsJson(
            PurposeJson calls,
            PurposeJson inquiries,
            PurposeJson refunds,
            PurposeJson questions,
            Bulkhead.Load background) {

        static ThreadsJson of(ServiceInstance service) {
            var threads = service.threads();
            var circuits = service.circuits();
            return new ThreadsJson(
                    PurposeJson.of(threads.calls(), circuits.calls()),
                    PurposeJson.of(threads.inquiries(), circuits.inquiries()),
                    PurposeJson.of(threads.refunds(), circuits.refunds()),
                    PurposeJson.of(threads.questions(), circuits.questions()),
                    threads.background().load());
        }
    }

    /** Of one purpose; silences are those of the last eight times. */
    record PurposeJson(int busy, int waiting, int threads, Circuit.State circuit, int silences) {

        static PurposeJson of(Bulkhead bulkhead, Circuit circuit) {
            var load = bulkhead.load();
            return new PurposeJson(load.busy(), load.waiting(), load.threads(), circuit.state(), circuit.silences());
        }
    }

    /** On all servers, over the last 24 hours. */
    record HealthJson(
            long inFlight,
            Map<PartnerCall.State, Long> answers,
            Optional<Instant> lastSuccessAt,
            Optional<Instant> lastFailureAt) {

        static HealthJson of(InstanceHealth health) {
            return new HealthJson(
                    health.inFlight(), new TreeMap<>(health.answers()), health.lastSuccessAt(), health.lastFailureAt());
        }
    }

    static InstanceJson of(ServiceOffer offer, InstanceView view) {
        return new InstanceJson(
                offer.instance(),
                offer.name(),
                view.instance().plugin(),
                view.instance().running().version(),
                view.instance().notOpened(),
                view.instance().settings(),
                state(offer, view),
                offer.unavailable(),
                view.off().map(DisabledJson::of),
                view.instance().service().map(ThreadsJson::of),
                HealthJson.of(view.health()));
    }

    private static State state(ServiceOffer offer, InstanceView view) {
        if (view.off().isPresent()) {
            return State.DISABLED;
        }
        return offer.unavailable().isEmpty() ? State.AVAILABLE : State.UNAVAILABLE;
    }
}
