package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works on a call, and until when nobody else may; real time. */
@Embeddable
class Lease {

    /** Counts the claims: what a worker brings back under an older number is late. */
    private long fence;

    @SuppressWarnings("unused") // read in SQL, when a server of that name starts again
    private @Nullable String server;

    @Column(name = "lease_until")
    private @Nullable Instant until;

    protected Lease() {}

    Optional<Instant> heldUntil(Instant now) {
        return Optional.ofNullable(until).filter(now::isBefore);
    }

    boolean isHeldUnder(long number) {
        return until != null && fence == number;
    }

    long take(String by, Instant end) {
        fence++;
        server = by;
        until = end;
        return fence;
    }

    void release() {
        until = null;
    }
}
