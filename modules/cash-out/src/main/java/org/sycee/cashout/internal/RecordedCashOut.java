package org.sycee.cashout.internal;

import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.PayOut;

/**
 * What this room knows of a cash-out by itself.
 *
 * @param id of the cash-out and its order
 * @param person whose wallet
 * @param target where the money goes, as it was when that was approved
 * @param payout what is paid out, under which key
 * @param isPlaced whether the order is known to be there
 */
record RecordedCashOut(UUID id, PersonId person, Target target, Keyed payout, boolean isPlaced) {

    private static final String KIND = "CASH_OUT";
    private static final String DESCRIPTION = "Sycee cash-out";

    /** An amount, and the acquirer's idempotency key for it. */
    record Keyed(UUID key, Money amount) {}

    /** The order that pays it out: always the same. Nobody pays a fee for it. */
    PlaceOrder order() {
        var operation = new PayOut(payout.key(), payout.amount(), target.instrument(), DESCRIPTION);
        var payee = new PlaceOrder.Payee(target.instance(), target.face().words());
        return new PlaceOrder(
                id, person, KIND, payee, operation, Money.zero(payout.amount().currency()));
    }
}
