package org.sycee.billpay.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.PayBill;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partners.PartnerCall;

/** The wire form of a bill payment. */
record BillPaymentJson(
        UUID id,
        UUID quoteId,
        BillCompanyJson.NameJson company,
        Optional<String> customerName,
        String billReference,
        Map<String, String> fields,
        MoneyJson amount,
        MoneyJson fee,
        MoneyJson total,
        OrderState state,
        Outcome outcome,
        Instant deadline,
        Optional<String> partnerReference,
        Map<String, String> receipt,
        Optional<RejectionJson> rejection,
        ActorJson orderedBy,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static BillPaymentJson of(BillPayment payment) {
        var quote = payment.quote();
        var order = payment.order();
        return new BillPaymentJson(
                payment.id(),
                quote.id(),
                BillCompanyJson.NameJson.of(quote.company()),
                quote.subject().customerName(),
                quote.subject().reference(),
                quote.fields(),
                MoneyJson.of(order.partnersPart()),
                MoneyJson.of(order.fee()),
                MoneyJson.of(order.total()),
                order.state(),
                order.outcome(),
                order.progress().deadline(),
                order.call().flatMap(PartnerCall::reference),
                order.call().map(PartnerCall::receipt).orElse(Map.of()),
                order.rejection().map(RejectionJson::of),
                ActorJson.of(payment.orderedBy()),
                order.placedAt(),
                order.endedAt());
    }

    /** Who wanted it: a person, or a mandate by itself. */
    record ActorJson(Actor.Kind kind, UUID id) {

        static ActorJson of(Actor actor) {
            return new ActorJson(actor.kind(), actor.id());
        }
    }

    /** Why it did not happen. */
    record RejectionJson(String code, String text) {

        static RejectionJson of(PartnerCall.Rejection rejection) {
            return new RejectionJson(rejection.code(), rejection.text());
        }
    }

    /** The body of {@code POST /bill-payments}. */
    record RequestJson(
            @Nullable String quoteId,
            @Nullable String pin,
            @Nullable Boolean meantAgain) {

        static PayBill toCommand(@Nullable RequestJson request, PersonId person, IdempotencyKey key) {
            if (request == null || request.quoteId == null || request.pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members quoteId and pin are needed.");
            }
            var command = PayBill.of(person, key, Ids.parse(request.quoteId), request.pin);
            return Boolean.TRUE.equals(request.meantAgain) ? command.meantAgain() : command;
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "RequestJson[quoteId=" + quoteId + "]";
        }
    }
}
