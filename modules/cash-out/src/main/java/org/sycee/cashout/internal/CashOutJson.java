package org.sycee.cashout.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.cashout.CashOut;
import org.sycee.cashout.CashOutToCard;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn;

/** The wire form of a cash-out. */
record CashOutJson(
        UUID id,
        PayIn.Card card,
        MoneyJson amount,
        MoneyJson fee,
        MoneyJson total,
        OrderState state,
        Outcome outcome,
        Instant deadline,
        Optional<String> partnerReference,
        Optional<PartnerCall.Rejection> rejection,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static CashOutJson of(CashOut cashOut) {
        var order = cashOut.order();
        return new CashOutJson(
                cashOut.id(),
                cashOut.card(),
                MoneyJson.of(order.amount()),
                MoneyJson.of(order.fee()),
                MoneyJson.of(order.total()),
                order.state(),
                order.outcome(),
                order.progress().deadline(),
                order.call().flatMap(PartnerCall::reference),
                order.rejection(),
                order.placedAt(),
                order.endedAt());
    }

    /** The body of {@code POST /cash-outs}. */
    record RequestJson(
            @Nullable MoneyJson amount,
            @Nullable String cardId,
            @Nullable String pin) {

        static CashOutToCard toCommand(@Nullable RequestJson request, PersonId person, IdempotencyKey key) {
            if (request == null || request.amount == null || request.cardId == null || request.pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members amount, cardId and pin are needed.");
            }
            var payout = new CashOutToCard.Payout(Ids.parse(request.cardId), request.amount.toMoney());
            return CashOutToCard.under(key, person, payout, request.pin);
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "RequestJson[amount=" + amount + ", cardId=" + cardId + "]";
        }
    }
}
