package org.sycee.partners.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the versions of one plugin are for.
 *
 * @param running those that take new business of an instance at least
 * @param openCalls calls of which nobody knows the end yet, by the version for which they were recorded
 */
record VersionDuties(Set<String> running, Map<String, Long> openCalls) {

    enum State {
        /** New business of an instance at least goes to it. */
        RUNS,
        /** Nothing new goes to it; it has calls to finish. */
        FINISHES,
        /** It has nothing to do. */
        STANDS_BY
    }

    /**
     * Sums up.
     *
     * @param instances of the plugin
     * @param unfinished calls, by instance and version
     */
    static VersionDuties of(List<KnownInstance> instances, Map<String, Map<String, Long>> unfinished) {
        return new VersionDuties(
                instances.stream()
                        .flatMap(one -> one.running().version().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                instances.stream()
                        .map(one -> unfinished.getOrDefault(one.configuration().instance(), Map.of()))
                        .flatMap(one -> one.entrySet().stream())
                        .collect(
                                Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue))));
    }

    /** All versions that have something to do. */
    Stream<String> versions() {
        return Stream.concat(running.stream(), openCalls.keySet().stream());
    }

    long openCalls(String version) {
        return openCalls.getOrDefault(version, 0L);
    }

    State of(String version) {
        if (running.contains(version)) {
            return State.RUNS;
        }
        return openCalls(version) > 0 ? State.FINISHES : State.STANDS_BY;
    }
}
