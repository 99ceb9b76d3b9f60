package org.sycee.partners.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What this server has open of one instance, by version of its plugin.
 *
 * <p>A version is opened when it is needed: for new business, or for calls that were recorded for it. With other settings it
 * is opened anew, and takes its own place. It is given up when it has not been needed for a while.
 */
final class InstanceVersions {

    /** Somebody may just have chosen a service for a call that is about to be recorded, or be using it. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Map<String, ServiceInstance> open = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    /** The settings, as they are sealed, with which each version was opened or refused last. */
    private final Map<String, String> triedWith = new HashMap<>();

    private final Map<String, Instant> keptUntil = new HashMap<>();
    private final List<Replaced> replaced = new ArrayList<>();

    private record Replaced(ServiceInstance service, Instant keptUntil) {}

    /** Opens a version unless it was opened or refused with these settings; says whether it is open. */
    boolean need(String version, String settings, Instant now, Supplier<Opening> opener) {
        if (!settings.equals(triedWith.get(version))) {
            triedWith.put(version, settings);
            take(version, opener.get(), now);
        }
        keptUntil.put(version, now.plus(GRACE));
        return open.containsKey(version);
    }

    private void take(String version, Opening opening, Instant now) {
        refusals.remove(version);
        if (opening instanceof Opening.Opened opened) {
            var before = open.put(version, opened.service());
            if (before != null) {
                replaced.add(new Replaced(before, now.plus(GRACE)));
            }
        } else if (opening instanceof Opening.Refused refused) {
            refusals.put(version, refused.reason());
        } else if (opening instanceof Opening.HeldBack heldBack) {
            refusals.put(version, heldBack.reason());
            triedWith.remove(version);
        } else {
            triedWith.remove(version);
        }
    }

    /** What was refused may be tried again. */
    void forgetRefusals() {
        triedWith.keySet().removeAll(refusals.keySet());
        refusals.clear();
    }

    /** Those that have not been needed for a while: open no more, but still to be closed. */
    List<ServiceInstance> giveUpUnneeded(Instant now) {
        var over = new ArrayList<ServiceInstance>();
        for (var version : List.copyOf(open.keySet())) {
            if (now.isAfter(keptUntil.getOrDefault(version, now))) {
                over.add(open.remove(version));
                triedWith.remove(version);
            }
        }
        replaced.stream()
                .filter(one -> now.isAfter(one.keptUntil()))
                .map(Replaced::service)
                .forEach(over::add);
        replaced.removeIf(one -> now.isAfter(one.keptUntil()));
        return over;
    }

    /** Those that are open, by version. */
    Map<String, ServiceInstance> services() {
        return Map.copyOf(open);
    }

    /** Why others are not, or not with their newest settings, by version. */
    Map<String, String> refusals() {
        return Map.copyOf(refusals);
    }
}
