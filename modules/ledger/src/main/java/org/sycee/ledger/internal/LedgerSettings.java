package org.sycee.ledger.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ledger's settings, {@code sycee.ledger.…}. */
@Dependent
class LedgerSettings {

    static final LedgerSettings USUAL = new LedgerSettings(2_000, 4_096, Duration.ofSeconds(10), 2);

    /** A commit has at most a block of {@link Numbers}, for those that void what has expired too. */
    private static final int MOST = 50_000;

    private final int batch;
    private final int queue;
    private final Duration patience;
    private final int lanes;

    @Inject
    LedgerSettings(
            @ConfigProperty(name = "sycee.ledger.batch", defaultValue = "2000") int batch,
            @ConfigProperty(name = "sycee.ledger.queue", defaultValue = "4096") int queue,
            @ConfigProperty(name = "sycee.ledger.patience", defaultValue = "PT10S") Duration patience,
            @ConfigProperty(name = "sycee.ledger.lanes", defaultValue = "2") int lanes) {
        this.batch = Math.min(batch, MOST);
        this.queue = queue;
        this.patience = patience;
        this.lanes = lanes;
    }

    /** How many transfers one commit gathers. */
    int batch() {
        return batch;
    }

    /** How many callers may wait; one more is told that the books are busy. */
    int queue() {
        return queue;
    }

    /** How long a lost database is tried again before the answer is UNKNOWN. */
    Duration patience() {
        return patience;
    }

    /** On how many connections a large batch is written at the same time. */
    int lanes() {
        return lanes;
    }

    /** The fewest entries that are written on more than one connection. */
    int worthSplitting() {
        return batch / 50;
    }
}
