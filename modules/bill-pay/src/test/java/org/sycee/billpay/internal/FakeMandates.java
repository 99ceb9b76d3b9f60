package org.sycee.billpay.internal;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.StandingMandates;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** Mandates in memory: each covers every bill of everybody up to 100.00, until it is stopped. */
final class FakeMandates implements StandingMandates {

    private static final Money CEILING = Money.of(100_00, "USD");

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    UUID start() {
        var mandate = UUID.randomUUID();
        running.add(mandate);
        return mandate;
    }

    void stop(UUID mandate) {
        running.remove(mandate);
    }

    @Override
    public boolean covers(UUID mandate, PersonId person, BillQuote quote) {
        return running.contains(mandate) && quote.total().compareTo(CEILING) <= 0;
    }
}
