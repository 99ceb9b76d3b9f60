package org.sycee.disputes.internal;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.PlaceRefund;

/**
 * A refund that two administrators have decided on.
 *
 * @param intent under which it is made, however often it is asked for
 * @param order of which the money comes back
 * @param amount what the partner gives back
 */
record Decided(UUID dispute, UUID intent, PersonId payer, UUID order, Money amount) {

    private static final String ROUTE = "POST /admin/disputes/{id}/proposals/{proposal}/approve";

    static Decided of(DisputeEntity dispute, RefundProposalEntity proposal) {
        return new Decided(dispute.id(), proposal.id(), dispute.shown().person(), dispute.order(), proposal.amount());
    }

    PlaceRefund command() {
        var key = new IdempotencyKey(intent.toString());
        return new PlaceRefund(Intent.of(Actor.SYSTEM, ROUTE, key, order + " " + amount), payer, order, amount);
    }
}
