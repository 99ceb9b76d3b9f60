package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Status;
import org.sycee.partnersimulator.internal.Refund.Refusal;

/** Bill payments as transactions, and their reversals, which give back; nobody is called back about them. */
record ReversalsApi(Refunds refunds, GsmaDialect dialect, Faults faults) {

    List<Route> routes() {
        var reverse =
                new FaultyEndpoint(Fault.Target.REFUND, faults, dialect, request -> Optional.empty(), this::reverse);
        return List.of(
                Route.post("/gsma/transactions/{transactionReference}/reversals", reverse),
                Route.get(
                        "/gsma/transactions/{transactionReference}",
                        inquiry(this::named, refund -> dialect.answer(200, json(refund)), this::paid)));
    }

    /** Where the reversal of a correlation id is; where the bill payment is, if it is none of a reversal. */
    Endpoint responseOr(Endpoint ofBillPayment) {
        return inquiry(
                request -> ofKey(request.path("clientCorrelationId")),
                refund -> dialect.answer(200, Json.object().put("link", "/transactions/" + refund.reference())),
                ofBillPayment);
    }

    /** How far a reversal is, which goes by the caller's own id; or a bill payment. */
    Endpoint stateOr(Endpoint ofBillPayment) {
        return inquiry(
                request -> ofKey(request.path("serverCorrelationId")),
                refund -> dialect.answer(200, state(refund)),
                ofBillPayment);
    }

    private Endpoint inquiry(
            Function<Request, Optional<Refund>> asked, Function<Refund, Answer> answer, Endpoint otherwise) {
        var inquire = new FaultyEndpoint(
                Fault.Target.REFUND_INQUIRY,
                faults,
                dialect,
                request -> Optional.empty(),
                request -> answer.apply(asked.apply(request).orElseThrow()));
        return request -> asked.apply(request).isPresent() ? inquire.answer(request) : otherwise.answer(request);
    }

    private Optional<Refund> ofKey(String key) {
        return refunds.books()
                .refund(key.toLowerCase(Locale.ROOT))
                .filter(refund -> payment(refund).isPresent());
    }

    private Optional<BillPayment> payment(Refund refund) {
        return refunds.books().billPayment(refund.of()).filter(ReversalsApi::isOfABiller);
    }

    private Optional<Refund> named(Request request) {
        return refunds.books()
                .refundByReference(request.path("transactionReference"))
                .filter(refund -> payment(refund).isPresent());
    }

    private Optional<BillPayment> paidAs(Request request) {
        return refunds.books()
                .billPaymentByPartnerReference(request.path("transactionReference"))
                .filter(ReversalsApi::isOfABiller);
    }

    private static boolean isOfABiller(BillPayment payment) {
        return !payment.company().isOperator();
    }

    private Answer paid(Request request) {
        return paidAs(request)
                .map(payment -> ReversalJson.transaction(payment, refunds.terms(Refundable.of(payment))))
                .map(transaction -> dialect.answer(200, transaction))
                .orElseGet(() -> dialect.notFound("No such transaction."));
    }

    private Answer reverse(Request request) {
        var key = GsmaApi.key(request);
        var body = Body.of(request);
        if (!body.text("type", 16).equals("reversal")) {
            return dialect.badRequest("type is not reversal");
        }
        var amount = amount(body);
        return paidAs(request)
                .map(payment -> reverse(key, payment, amount, request.fault()))
                .orElseGet(() -> dialect.notFound("No such transaction."));
    }

    private static Money amount(Body body) {
        if (!body.text("currency", 3).equals("USD")) {
            throw new BadRequestException("currency is not USD");
        }
        return GsmaApi.amount(body.text("amount", 23));
    }

    private Answer reverse(String key, BillPayment payment, Money amount, Optional<Fault> fault) {
        return refunds.give(key, Refundable.of(payment), amount, fault)
                .map(this::answer)
                .orElseGet(() -> dialect.error(
                        GsmaError.DUPLICATE_REQUEST, "This X-CorrelationID was used with other content."));
    }

    private Answer answer(Refund refund) {
        return switch (status(refund)) {
            case PENDING -> dialect.answer(202, state(refund));
            case SUCCEEDED -> dialect.answer(201, json(refund));
            case REJECTED -> dialect.error(error(refund.refusal()), "Nothing is given back.");
        };
    }

    private static GsmaError error(Refusal refusal) {
        return switch (refusal) {
            case NONE, DECLINED -> GsmaError.DECLINED;
            case NOT_REFUNDABLE -> GsmaError.INCORRECT_STATE;
            case TOO_MUCH -> GsmaError.ABOVE_THE_MOST;
        };
    }

    private Object json(Refund refund) {
        return ReversalJson.reversal(refund, payment(refund).orElseThrow(), status(refund));
    }

    private Object state(Refund refund) {
        var state = ReversalJson.state(refund, status(refund));
        return refund.refusal() == Refusal.NONE
                ? state
                : state.set("error", dialect.errorObject(error(refund.refusal()), "Nothing is given back."));
    }

    private Status status(Refund refund) {
        return refund.status(refunds.clock().instant());
    }
}
