package org.sycee.partners.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sycee.partners.ServiceOffer;

/**
 * A configured instance, open or not, as this server has it at one moment.
 *
 * @param configuration how the operator set it up, without settings
 * @param kind what it does
 * @param running which version takes new business
 * @param services by version; the others finish what they began
 * @param refusals why others, or the running one, did not open
 * @param refusal why it can take nothing new
 */
record KnownInstance(
        InstanceSeed configuration,
        ServiceOffer.Kind kind,
        RunningVersion running,
        Map<String, ServiceInstance> services,
        Map<String, String> refusals,
        Optional<String> refusal) {

    String name() {
        return configuration.instance();
    }

    String plugin() {
        return configuration.plugin();
    }

    /** Why versions did not open; without the running one, if that alone keeps new business out. */
    Map<String, String> notOpened() {
        var others = new TreeMap<>(refusals);
        running.version().filter(version -> refusal.isPresent()).ifPresent(others::remove);
        return others;
    }

    /** The names of what is set for it, as far as it is open. */
    Set<String> settings() {
        return services.isEmpty()
                ? Set.of()
                : new TreeSet<>(any().configuration().settings().keySet());
    }

    /** Takes new business. */
    Optional<ServiceInstance> service() {
        return running.version().map(services::get);
    }

    /** Serves a call that was recorded for that version: the version itself, else another, which may only inquire. */
    ServiceInstance serving(String version) {
        return Optional.ofNullable(services.get(version)).orElseGet(this::any);
    }

    /** Of an instance that is open: the one that takes new business, else the newest that finishes calls. */
    ServiceInstance any() {
        return service()
                .orElseGet(() -> services.entrySet().stream()
                        .min(Map.Entry.comparingByKey(VersionOrder.NEWEST_FIRST))
                        .orElseThrow()
                        .getValue());
    }

    /** For the log. */
    String standing() {
        return "running=" + running.version().orElse("none") + " open=" + new TreeSet<>(services.keySet()) + " refused="
                + refusal.orElse("no");
    }
}
