package org.sycee.wallets.internal;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Intent;

/**
 * The names of a person's payment in the ledger; they follow from the intent, so nothing is written before it is posted.
 *
 * @param transfer follows from actor, route and key: one key, one transfer
 * @param reference follows from the meaning too, and is part of what the ledger compares: so it refuses another payee,
 *     amount or note under the same key
 */
record PersonPaymentIds(UUID transfer, UUID reference) {

    static PersonPaymentIds of(Intent intent) {
        var transfer = transfer(intent.actor(), intent.route(), intent.key());
        return new PersonPaymentIds(transfer, Ids.named("person-payment:" + transfer + ":" + intent.digest()));
    }

    static UUID transfer(Actor actor, String route, IdempotencyKey key) {
        return Ids.named("person-payment:" + actor.getName() + ":" + route + ":" + key);
    }
}
