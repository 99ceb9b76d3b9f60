package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.sycee.audit.Deed;

/**
 * Which instances are switched off for new business.
 *
 * <p>The database knows; every server looks there at most once a second, so that within a second all of them agree.
 */
@ApplicationScoped
class InstanceSwitches {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final InstanceRecords records;
    private final RealTime time;
    private final AtomicReference<Seen> seen = new AtomicReference<>(notYet());

    private record Seen(Map<String, SwitchedOff> off, Instant until) {}

    private static Seen notYet() {
        return new Seen(Map.of(), Instant.MIN);
    }

    @Inject
    InstanceSwitches(InstanceRecords records, RealTime time) {
        this.records = records;
        this.time = time;
    }

    boolean isOff(String instance) {
        return off().containsKey(instance);
    }

    /** Those that are switched off, by name. */
    Map<String, SwitchedOff> off() {
        var last = Objects.requireNonNull(seen.get());
        return time.now().isBefore(last.until()) ? last.off() : lookAfter(last);
    }

    /** What was read while somebody switched is not kept: it may be from before. */
    private Map<String, SwitchedOff> lookAfter(Seen last) {
        var until = time.now().plus(FRESH);
        var now = new Seen(records.switchedOff(), until);
        seen.compareAndSet(last, now);
        return now.off();
    }

    void switchOff(String instance, Deed deed) {
        records.switchOff(instance, deed);
        seen.set(notYet());
    }

    void switchOn(String instance, Deed deed) {
        records.switchOn(instance, deed);
        seen.set(notYet());
    }
}
