package org.sycee.partner.tck;

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
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** As little of a biller that is paid directly as passes the kit; the faulty ones each differ from it in one thing. */
class HonestSeller implements Biller {

    private final InstanceContext context;

    HonestSeller(InstanceContext context) {
        this.context = context;
    }

    @Override
    public List<BillCompany> companies() {
        return List.of(
                company("SKYLINE-MOBILE", AmountRange.oneOf(List.of(usd(500), usd(1_000), usd(2_000), usd(5_000)))),
                company("FERN-TELECOM", new AmountRange(usd(100), usd(10_000))));
    }

    private static BillCompany company(String code, AmountRange amounts) {
        var words = LocalText.of(code, code);
        var number = new InputField("number", words, words, "[0-9]{10}", "2025550143");
        return new BillCompany(code, code, "airtime", List.of(number), words).on(CompanyTerms.direct(amounts));
    }

    private static Money usd(long units) {
        return Money.of(units, "USD");
    }

    @Override
    public CallResult pay(BillPayment payment) {
        var body = Map.of(
                "reference",
                reference(payment).toString(),
                "operator",
                payment.company(),
                "number",
                number(payment),
                "amount",
                Map.of("amount", units(payment), "currency", "USD"));
        return said(send(PartnerRequest.post("/recharges", body)), payment);
    }

    UUID reference(BillPayment payment) {
        return payment.key();
    }

    String number(BillPayment payment) {
        return payment.billReference();
    }

    long units(BillPayment payment) {
        return payment.amount().minorUnits();
    }

    @Override
    public CallResult inquire(BillPayment payment) {
        var answer = send(PartnerRequest.get("/recharges/" + payment.key()));
        return answer.status() == 404 ? CallResult.notFound() : said(answer, payment);
    }

    private CallResult said(PartnerResponse answer, BillPayment payment) {
        var recharge = answer.body();
        return switch (recharge.text("status").orElse("")) {
            case "completed" -> completed(recharge, payment);
            case "processing" -> CallResult.inProgress();
            case "failed" -> failed(recharge, payment);
            default -> CallResult.unknown("status " + answer.status());
        };
    }

    /** The refusal of another recharge is none of ours. */
    CallResult failed(JsonView recharge, BillPayment payment) {
        return recharge.text("reference").equals(Optional.of(payment.key().toString()))
                ? CallResult.rejected(FaultyBillers.FINAL, "refused")
                : CallResult.unknown("of another");
    }

    /** What a recharge says, of whatever payment. */
    CallResult completed(JsonView recharge, BillPayment payment) {
        var amount = recharge.get("amount");
        var units = Long.parseLong(amount.text("amount").orElseThrow());
        return CallResult.succeeded(
                UUID.fromString(recharge.text("reference").orElseThrow()),
                Money.of(units, amount.text("currency").orElseThrow()),
                recharge.text("id").orElseThrow());
    }

    private PartnerResponse send(PartnerRequest request) {
        return context.http().send(request.header("Authorization", "Bearer sandbox-airtime-key"));
    }
}
