package org.sycee.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.ledger.Ledger;

/** A process with a ledger and callers who never stop: made to be killed. It prints each answer that a caller
 * got, in one piece. */
final class MortalServer {

    private static final LedgerSettings SPLITTING_ALL = new LedgerSettings(20, 4_096, Duration.ofSeconds(10), 2);

    private MortalServer() {}

    /** Address, user and password of the database, and a seed. */
    public static void main(String[] arguments) {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        source.setPassword(arguments[2]);
        var deeds = new Deeds(Town.of(Deeds.PEOPLE), Long.parseLong(arguments[3]));
        var ledger = Engine.on(source, Clock.systemUTC(), SPLITTING_ALL).ledger();
        for (var i = 0; i < Deeds.CALLERS; i++) {
            var caller = i;
            new Thread(() -> actForEver(ledger, deeds, caller)).start();
        }
    }

    private static void actForEver(Ledger ledger, Deeds deeds, int caller) {
        for (var number = 0; ; number++) {
            var outcome = Town.post(ledger, deeds.entry(caller, number));
            System.out.print(caller + " " + number + " " + outcome + "\n");
        }
    }
}
