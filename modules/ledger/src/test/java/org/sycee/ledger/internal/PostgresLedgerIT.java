package org.sycee.ledger.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.LedgerContract;
import org.sycee.testing.TestDatabase;

class PostgresLedgerIT extends LedgerContract {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger");
    private final List<Engine> engines = new ArrayList<>();

    @Override
    protected Ledger engine(Clock clock) {
        var engine = Engine.on(DATABASE.application(), clock);
        engines.add(engine);
        return engine.ledger();
    }

    @AfterEach
    void close() {
        engines.forEach(Engine::close);
    }
}
