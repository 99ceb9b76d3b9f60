package org.sycee.partners.internal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which version of its plugin takes an instance's new business.
 *
 * <p>It moves on to newer ones by itself, and goes back by an administrator's hand alone.
 *
 * @param version empty if none ever did
 * @param newest the newest that ever did; newer than the version if an administrator went back
 * @param signers of all that ever did, by version
 */
record RunningVersion(Optional<String> version, Optional<String> newest, Map<String, Signer> signers) {

    /** Empty if none runs, or since before signers were kept. */
    Optional<Signer> signer() {
        return version.flatMap(this::signerOf);
    }

    Optional<Signer> signerOf(String other) {
        return Optional.ofNullable(signers.get(other));
    }

    /** Whether that has taken business before, signed so. */
    boolean knows(SignedVersion other) {
        return signerOf(other.version()).filter(other.signer()::equals).isPresent();
    }

    /** Whether a version that was put in takes over by itself, if it is signed by whoever may. */
    boolean givesWayTo(String other) {
        return newest.isEmpty() || VersionOrder.isNewer(other, newest.get());
    }

    /** After it has moved, on or back. */
    RunningVersion moveTo(SignedVersion other) {
        return new RunningVersion(Optional.of(other.version()), Optional.of(newerOf(other.version())), with(other));
    }

    /** With the signer of a version that took business before signers were kept. */
    RunningVersion adopt(SignedVersion former) {
        return new RunningVersion(version, newest, with(former));
    }

    private Map<String, Signer> with(SignedVersion other) {
        var all = new TreeMap<>(signers);
        all.put(other.version(), other.signer());
        return Collections.unmodifiableMap(all);
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
