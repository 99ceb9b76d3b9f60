package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One run over the whole books, as it stands.
 *
 * <p>It begins with a cut-off, goes through the accounts part by part, then through the checkpoints, and looks at the whole
 * at last. It ends FINISHED, with or without findings, or FAILED if the books did not answer: then nothing is proven.
 *
 * @param cutOff what the proof is about, once it is taken
 * @param accountsDone how many accounts were looked at
 * @param transfers how many transfers were looked at
 * @param found how many breaches were found so far
 * @param findings each of the first breaches in a sentence with ids
 */
record Verification(
        UUID id,
        Phase phase,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<CutOff> cutOff,
        long accountsDone,
        long transfers,
        long found,
        List<String> findings) {

    /** Where a run stands. */
    enum Phase {
        CUT_OFF,
        ACCOUNTS,
        CHECKPOINTS,
        TOTALS,
        FINISHED,
        FAILED;

        boolean isLast() {
            return this == FINISHED || this == FAILED;
        }
    }

    /** What a run has proven. */
    enum State {
        RUNNING,
        CLEAN,
        BREACHED,
        FAILED
    }

    private static final int MOST_FINDINGS = 1_000;

    static Verification begin(UUID id, Instant now) {
        return new Verification(id, Phase.CUT_OFF, now, Optional.empty(), Optional.empty(), 0, 0, 0, List.of());
    }

    Verification over(CutOff taken) {
        return new Verification(
                id,
                Phase.ACCOUNTS,
                startedAt,
                finishedAt,
                Optional.of(taken),
                accountsDone,
                transfers,
                found,
                findings);
    }

    Verification after(Verifier.Part part) {
        return new Verification(
                id,
                phase,
                startedAt,
                finishedAt,
                cutOff,
                accountsDone + part.accounts(),
                transfers + part.transfers(),
                found + part.findings().size(),
                together(part.findings()));
    }

    Verification comparingCheckpoints() {
        return to(Phase.CHECKPOINTS, finishedAt, List.of());
    }

    Verification totalling(List<String> ofCheckpoints) {
        return to(Phase.TOTALS, finishedAt, ofCheckpoints);
    }

    Verification finished(List<String> last, Instant now) {
        return to(Phase.FINISHED, Optional.of(now), last);
    }

    /** Ends a run that came to no end by itself. */
    Verification failed(Instant now) {
        return to(Phase.FAILED, Optional.of(now), List.of());
    }

    private Verification to(Phase next, Optional<Instant> end, List<String> more) {
        return new Verification(
                id, next, startedAt, end, cutOff, accountsDone, transfers, found + more.size(), together(more));
    }

    private List<String> together(List<String> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return all.stream().limit(MOST_FINDINGS).toList();
    }

    /** The findings that are kept, and how many there are besides. */
    List<String> told() {
        var all = new ArrayList<>(findings);
        if (found > findings.size()) {
            all.add("and %s more findings".formatted(found - findings.size()));
        }
        return List.copyOf(all);
    }

    State state() {
        return switch (phase) {
            case CUT_OFF, ACCOUNTS, CHECKPOINTS, TOTALS -> State.RUNNING;
            case FINISHED -> found == 0 ? State.CLEAN : State.BREACHED;
            case FAILED -> State.FAILED;
        };
    }

    long accounts() {
        return cutOff.map(CutOff::accounts).orElse(0L);
    }
}
