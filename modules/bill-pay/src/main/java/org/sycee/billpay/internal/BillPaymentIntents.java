package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;

/** Tells a client that lost an answer where its bill payment is. */
@ApplicationScoped
class BillPaymentIntents implements Intents {

    private final BillRecords records;

    @Inject
    BillPaymentIntents(BillRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return records.madeUnder(actor, key).map(payment -> "/bill-payments/" + payment);
    }
}
