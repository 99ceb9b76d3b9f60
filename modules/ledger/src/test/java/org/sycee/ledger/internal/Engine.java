package org.sycee.ledger.internal;

import java.time.Clock;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** A server's ledger in a test, closed with it. */
record Engine(PostgresLedger ledger) implements AutoCloseable {

    static Engine on(DataSource source, Clock clock) {
        return on(source, clock, LedgerSettings.USUAL);
    }

    static Engine on(DataSource source, Clock clock, LedgerSettings settings) {
        var answers = Executors.newCachedThreadPool();
        return new Engine(new PostgresLedger(source, clock, Thread::new, answers, settings, batch -> {}));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
