package org.sycee.plugins.airtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;

/** Sells airtime of several operators; our key is the reference of a recharge or a refund. */
final class Airtime implements Biller {

    private static final InputField NUMBER = new InputField(
            "number",
            LocalText.of("Phone number", "手机号码"),
            LocalText.of("Ten digits, without the code of the country.", "10 位数字，不含国家代码。"),
            "[0-9]{10}",
            "2025550143");
    private static final LocalText PROCESSING = LocalText.of("Within a minute", "一分钟内");

    private final PartnerHttp http;
    private final String apiKey;

    Airtime(PartnerHttp http, String apiKey) {
        this.http = http;
        this.apiKey = apiKey;
    }

    @Override
    public List<BillCompany> companies() {
        var answer = send(PartnerRequest.get("/operators"));
        if (!answer.isSuccessful()) {
            throw new IllegalStateException("no list of operators, status " + answer.status());
        }
        return answer.body().get("items").items().stream().map(Airtime::company).toList();
    }

    private static BillCompany company(JsonView operator) {
        return new BillCompany(
                        operator.text("code").orElseThrow(),
                        operator.text("name").orElseThrow(),
                        "airtime",
                        List.of(NUMBER),
                        PROCESSING)
                .on(CompanyTerms.direct(amounts(operator)));
    }

    private static AmountRange amounts(JsonView operator) {
        var denominations = operator.get("denominations").items();
        return denominations.isEmpty()
                ? new AmountRange(money(operator.get("least")), money(operator.get("most")))
                : AmountRange.oneOf(denominations.stream().map(Airtime::money).toList());
    }

    @Override
    public CallResult pay(BillPayment payment) {
        var body = Map.of(
                "reference", payment.key().toString(),
                "operator", payment.company(),
                "number", payment.billReference(),
                "amount", json(payment.amount()));
        return result(send(PartnerRequest.post("/recharges", body)), payment.key());
    }

    @Override
    public CallResult inquire(BillPayment payment) {
        var answer = send(PartnerRequest.get("/recharges/" + payment.key()));
        return saysNotFound(answer) ? CallResult.notFound() : result(answer, payment.key());
    }

    @Override
    public Optional<RefundTerms> quoteRefund(Paid paid) {
        var answer = send(PartnerRequest.get("/recharges/" + paid.key()));
        if (!answer.isSuccessful()) {
            throw new IllegalStateException("no such recharge, status " + answer.status());
        }
        var recharge = answer.body();
        return recharge.text("refundableUntil")
                .map(until -> new RefundTerms(money(recharge.get("refundable")), Instant.parse(until)));
    }

    @Override
    public CallResult refund(Refund refund) {
        var body = Map.of(
                "reference", refund.key().toString(),
                "recharge", refund.of().key().toString(),
                "amount", json(refund.amount()));
        return result(send(PartnerRequest.post("/refunds", body)), refund.key());
    }

    @Override
    public CallResult inquireRefund(Refund refund) {
        var answer = send(PartnerRequest.get("/refunds/" + refund.key()));
        return saysNotFound(answer) ? CallResult.notFound() : result(answer, refund.key());
    }

    /** Whether the seller's own API says this, not some server before it. */
    private static boolean saysNotFound(PartnerResponse answer) {
        return answer.status() == 404 && answer.body().get("error").text("code").equals(Optional.of("not_found"));
    }

    private static CallResult result(PartnerResponse answer, UUID key) {
        var body = answer.body();
        return switch (body.text("status").orElse("")) {
            case "completed" -> completed(body);
            case "failed" ->
                ours(body, key, CallResult.rejected(body.text("code").orElse("none"), "The operator refuses."));
            case "processing" -> ours(body, key, CallResult.inProgress());
            default -> CallResult.unknown("status " + answer.status() + " without a known word");
        };
    }

    /** What became of another reference says nothing of ours; of a success Sycee compares the key itself. */
    private static CallResult ours(JsonView body, UUID key, CallResult said) {
        return body.text("reference").equals(Optional.of(key.toString()))
                ? said
                : CallResult.unknown("of another reference: " + said.kind());
    }

    /** A recharge and a refund bear the same names. */
    private static CallResult completed(JsonView body) {
        return CallResult.succeeded(
                UUID.fromString(body.text("reference").orElseThrow()),
                money(body.get("amount")),
                body.text("id").orElseThrow());
    }

    private static Map<String, Object> json(Money amount) {
        return Map.of(
                "amount", amount.minorUnits(), "currency", amount.currency().getCurrencyCode());
    }

    private static Money money(JsonView amount) {
        var units = Long.parseLong(amount.text("amount").orElseThrow());
        return Money.of(units, amount.text("currency").orElseThrow());
    }

    private PartnerResponse send(PartnerRequest request) {
        return http.send(request.header("Authorization", "Bearer " + apiKey));
    }
}
