package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt at a checkpoint, as it stands.
 *
 * @param accountsDone how many accounts, of those that have moved, were verified
 * @param findings each breach in a sentence with ids; with one, nothing was signed
 */
record Making(State state, Instant startedAt, Optional<Instant> finishedAt, long accountsDone, List<String> findings) {

    /** How an attempt ends. */
    enum State {
        RUNNING,
        /** A checkpoint was made. */
        SIGNED,
        /** Nothing has moved since the last one, or another server was first. */
        UNCHANGED,
        /** The books are not as they were signed. */
        BREACHED,
        /** The books did not answer, or the checkpoint could not be exported. */
        FAILED
    }

    static Making begin(Instant now) {
        return new Making(State.RUNNING, now, Optional.empty(), 0, List.of());
    }

    Making done(long accounts) {
        return new Making(state, startedAt, finishedAt, accounts, findings);
    }

    Making ended(Signing.Result result, Instant now) {
        var end = !result.findings().isEmpty()
                ? State.BREACHED
                : result.made().isPresent() ? State.SIGNED : State.UNCHANGED;
        return new Making(end, startedAt, Optional.of(now), accountsDone, result.findings());
    }

    Making failed(Instant now) {
        return new Making(State.FAILED, startedAt, Optional.of(now), accountsDone, findings);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
