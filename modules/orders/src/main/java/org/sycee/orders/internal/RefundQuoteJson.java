package org.sycee.orders.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.PlaceRefund;
import org.sycee.orders.RefundQuote;

/** The wire form of what would come back of an order. */
record RefundQuoteJson(UUID order, MoneyJson amount, MoneyJson fee, MoneyJson total, Instant validUntil) {

    private static final String ROUTE = "POST /orders/{id}/refunds";

    static RefundQuoteJson of(RefundQuote quote) {
        return new RefundQuoteJson(
                quote.order(),
                MoneyJson.of(quote.amount()),
                MoneyJson.of(quote.fee()),
                MoneyJson.of(quote.total()),
                quote.validUntil());
    }

    /** The body of {@code POST /orders/{id}/refunds}: the amount of the quote, without the fee. */
    record RequestJson(@Nullable MoneyJson amount) {

        static PlaceRefund toCommand(@Nullable RequestJson request, PersonId payer, UUID order, IdempotencyKey key) {
            if (request == null || request.amount == null) {
                throw new SyceeException(
                        KernelError.INVALID_REQUEST, "The member amount is missing. No money has moved.");
            }
            var amount = request.amount.toMoney();
            var intent = Intent.of(Actor.person(payer), ROUTE, key, order + " " + amount);
            return new PlaceRefund(intent, payer, order, amount);
        }
    }
}
