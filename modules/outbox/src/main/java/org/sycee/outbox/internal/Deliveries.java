package org.sycee.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Gives due events to their consumers, outside any database transaction. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = System.getLogger(Deliveries.class.getName());

    private final OutboxRecords records;
    private final Consumers consumers;

    @Inject
    Deliveries(OutboxRecords records, Consumers consumers) {
        this.records = records;
        this.consumers = consumers;
    }

    /** Tries what is due, once each, until nothing is; says how many tries that were. */
    int deliverDue() {
        var names = consumers.names();
        var tries = 0;
        while (!names.isEmpty()) {
            var claims = records.claimDue(names);
            if (claims.isEmpty()) {
                return tries;
            }
            records.taken(claims.stream().filter(this::isTaken).toList());
            tries += claims.size();
        }
        return tries;
    }

    /** One consumer's failure, of whatever kind, must not keep the others from their events. */
    private boolean isTaken(Claim claim) {
        try {
            consumers.give(claim.event(), claim.consumer());
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "outbox delivery failed " + description(claim), e);
            records.failed(claim);
            return false;
        }
    }

    private static String description(Claim claim) {
        return "consumer=%s type=%s event=%s subject=%s attempt=%d"
                .formatted(
                        claim.consumer(),
                        claim.event().type(),
                        claim.event().id(),
                        claim.event().subject(),
                        claim.attempt());
    }
}
