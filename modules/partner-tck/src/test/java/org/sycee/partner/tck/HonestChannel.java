package org.sycee.partner.tck;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.SavedCard;

/** As little of a payment channel as passes the kit. */
class HonestChannel implements PaymentChannel {

    private final InstanceContext context;

    HonestChannel(InstanceContext context) {
        this.context = context;
    }

    @Override
    public CallResult payIn(PayIn payIn) {
        var key = payIn.key().toString();
        var body = Map.of(
                "reference",
                key,
                "amount",
                Map.of("amount", payIn.amount().minorUnits(), "currency", "USD"),
                "returnUrl",
                payIn.returnUrl().toString(),
                "callbackUrl",
                context.callbackUrl().toString(),
                "cardToken",
                payIn.cardToken().orElse(""));
        return said(send(PartnerRequest.post("/payments", body).header("Idempotency-Key", key)), payIn);
    }

    @Override
    public CallResult inquire(PayIn payIn) {
        var answer = send(PartnerRequest.get("/payments?reference=" + payIn.key()));
        return answer.status() == 404 ? CallResult.notFound() : said(answer, payIn);
    }

    @Override
    public CallResult payOut(PayOut payOut) {
        var key = payOut.key().toString();
        var body = Map.of(
                "reference", key,
                "amount", Map.of("amount", payOut.amount().minorUnits(), "currency", "USD"),
                "cardToken", payOut.to().token());
        return paidOut(send(PartnerRequest.post("/payouts", body).header("Idempotency-Key", key)), payOut);
    }

    @Override
    public CallResult inquire(PayOut payOut) {
        var answer = send(PartnerRequest.get("/payouts?reference=" + payOut.key()));
        return answer.status() == 404 ? CallResult.notFound() : paidOut(answer, payOut);
    }

    /** What an answer says, of whatever pay-out. */
    CallResult paidOut(PartnerResponse answer, PayOut payOut) {
        return said(answer.body(), payOut.key());
    }

    /** What an answer says, of whatever payment. */
    CallResult said(PartnerResponse answer, PayIn payIn) {
        return said(answer.body(), payIn.key());
    }

    private CallResult said(JsonView payment, UUID key) {
        return switch (payment.text("status").orElse("")) {
            case "SUCCEEDED" -> success(payment);
            case "PENDING" -> CallResult.inProgress();
            case "AWAITING_PAYER" ->
                CallResult.awaitingPayer(URI.create(payment.text("payUrl").orElseThrow()));
            case "DECLINED" ->
                isOf(key, payment)
                        ? CallResult.rejected(FaultyBillers.FINAL, "refused")
                        : CallResult.unknown("of another");
            default -> CallResult.unknown("no known status");
        };
    }

    /** The refusal of another payment is none of ours. */
    boolean isOf(UUID key, JsonView payment) {
        return key(payment).equals(Optional.of(key));
    }

    private static CallResult success(JsonView payment) {
        var amount = payment.get("amount");
        var minor = Long.parseLong(amount.text("amount").orElseThrow());
        var card = payment.get("card").text("token").orElse("");
        return CallResult.succeeded(
                        key(payment).orElseThrow(),
                        Money.of(minor, amount.text("currency").orElseThrow()),
                        payment.text("id").orElseThrow())
                .withCard(new SavedCard(card, "visa", "4242", 12, 2030));
    }

    private static Optional<UUID> key(JsonView payment) {
        return payment.text("reference").map(UUID::fromString);
    }

    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        return key(callback.body()).map(key -> new CallbackFact(key, said(callback.body(), key)));
    }

    private PartnerResponse send(PartnerRequest request) {
        return context.http().send(request.header("Authorization", "Bearer sandbox-acquirer-key"));
    }
}
