package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;

/** Tells a client that lost an answer where its cash-out is. */
@ApplicationScoped
class CashOutIntents implements Intents {

    private final CashOutRecords records;

    @Inject
    CashOutIntents(CashOutRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> resourceOf(Actor actor, IdempotencyKey key) {
        return records.madeUnder(actor, key).map(cashOut -> "/cash-outs/" + cashOut);
    }
}
