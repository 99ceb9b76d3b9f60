package org.sycee.partners.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What this server has open of one instance, by version of its plugin.
 *
 * <p>A version is opened when it is needed: for new business, or for calls that were recorded for it. It is given up when it
 * has not been needed for a while.
 */
final class InstanceVersions {

    /** Somebody may just have chosen a version for a call that is about to be recorded. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Map<String, ServiceInstance> open = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, Instant> keptUntil = new HashMap<>();

    /** Opens a version unless it is open or was refused; says whether it is open. */
    boolean need(String version, Instant now, Supplier<Opening> opener) {
        if (!open.containsKey(version) && !refusals.containsKey(version)) {
            take(version, opener.get());
        }
        keptUntil.put(version, now.plus(GRACE));
        return open.containsKey(version);
    }

    private void take(String version, Opening opening) {
        if (opening instanceof Opening.Opened opened) {
            open.put(version, opened.service());
        } else if (opening instanceof Opening.Refused refused) {
            refusals.put(version, refused.reason());
        }
    }

    void forgetRefusals() {
        refusals.clear();
    }

    /** Those that have not been needed for a while: open no more, but still to be closed. */
    List<ServiceInstance> giveUpUnneeded(Instant now) {
        return open.keySet().stream()
                .filter(version -> now.isAfter(keptUntil.getOrDefault(version, now)))
                .toList()
                .stream()
                .map(version -> Objects.requireNonNull(open.remove(version)))
                .toList();
    }

    /** Those that are open, by version. */
    Map<String, ServiceInstance> services() {
        return Map.copyOf(open);
    }

    /** Why others are not, by version. */
    Map<String, String> refusals() {
        return Map.copyOf(refusals);
    }
}
