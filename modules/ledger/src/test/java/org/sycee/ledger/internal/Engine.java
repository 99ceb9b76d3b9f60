package org.sycee.ledger.internal;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** A server's ledger in a test, with the threads it needs. */
record Engine(PostgresLedger ledger, ExecutorService answers) implements AutoCloseable {

    static Engine on(DataSource source, Clock clock) {
        return on(source, clock, LedgerSettings.USUAL);
    }

    static Engine on(DataSource source, Clock clock, LedgerSettings settings) {
        var answers = Executors.newCachedThreadPool();
        return new Engine(new PostgresLedger(source, clock, Thread::new, answers, settings), answers);
    }

    @Override
    public void close() {
        ledger.close();
        answers.shutdown();
    }
}
