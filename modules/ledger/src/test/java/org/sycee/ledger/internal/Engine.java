package org.sycee.ledger.internal;

import java.time.Clock;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.sycee.ledger.Ledger;

/** A server's ledger in a test or a measurement, closed with it. */
public record Engine(Ledger ledger, Runnable closing) implements AutoCloseable {

    public static Engine on(DataSource source, Clock clock) {
        return on(source, clock, LedgerSettings.USUAL);
    }

    static Engine on(DataSource source, Clock clock, LedgerSettings settings) {
        var answers = Executors.newCachedThreadPool();
        var ledger = new PostgresLedger(source, clock, Thread::new, answers, settings, batch -> {});
        return new Engine(ledger, ledger::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
