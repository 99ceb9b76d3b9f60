package org.sycee.orders.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.RefundTerms;
import org.sycee.partners.PartnerRefunds;

/** A partner that gives back as much as a test has said. */
final class FakeRefunds implements PartnerRefunds {

    static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private volatile long most = 84_20;

    void giveAtMost(long minorUnits) {
        most = minorUnits;
    }

    @Override
    public boolean areGiven(String instance) {
        return most > 0;
    }

    @Override
    public Optional<RefundTerms> quote(UUID call) {
        return Optional.of(most).filter(some -> some > 0).map(some -> new RefundTerms(Money.of(some, "USD"), UNTIL));
    }
}
