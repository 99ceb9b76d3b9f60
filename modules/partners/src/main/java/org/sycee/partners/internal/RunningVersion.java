package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;

/**
 * Which version of its plugin takes an instance's new business.
 *
 * <p>It moves on to newer ones by itself, and goes back by an administrator's hand alone.
 *
 * @param version empty if none ever did
 * @param newest the newest that ever did; newer than the version if an administrator went back
 */
record RunningVersion(Optional<String> version, Optional<String> newest) {

    /** Whether a version that was put in takes over by itself. */
    boolean givesWayTo(String other) {
        return newest.isEmpty() || VersionOrder.isNewer(other, newest.get());
    }

    /** After it has moved, on or back. */
    RunningVersion moveTo(String other) {
        return new RunningVersion(Optional.of(other), Optional.of(newerOf(other)));
    }

    private String newerOf(String other) {
        return givesWayTo(other) ? other : newest.orElse(other);
    }

    /** Why nothing new is taken where the version is not at hand, in a sentence. */
    String whyNothingRuns(String plugin, List<String> atHand) {
        if (atHand.isEmpty() || version.isEmpty()) {
            return "The plugin " + plugin + " is not installed.";
        }
        return "Version " + version.get() + " of the plugin " + plugin + " ran last, and is not here. Of what is here ("
                + String.join(", ", atHand) + ") nothing runs unless an administrator goes back to it.";
    }
}
