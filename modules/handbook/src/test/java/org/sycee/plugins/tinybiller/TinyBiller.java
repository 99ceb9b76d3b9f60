package org.sycee.plugins.tinybiller;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** One water company behind three requests; our key is its payment's name. */
final class TinyBiller implements Biller {

    private final PartnerHttp http;
    private final Currency currency;

    TinyBiller(PartnerHttp http, Currency currency) {
        this.http = http;
        this.currency = currency;
    }

    @Override
    public List<BillCompany> companies() {
        var account = new InputField(
                "account",
                LocalText.of("Account number", "账号"),
                LocalText.of("Six digits, at the top of each bill.", "六位数字，在账单上方。"),
                "[0-9]{6}",
                "123456");
        return List.of(
                new BillCompany("TOWN-WATER", "Town Water", "water", List.of(account), LocalText.of("At once", "实时")));
    }

    @Override
    public BillLookup fetchBill(FetchBill request) {
        var answer = http.send(
                PartnerRequest.get("/bills?account=" + request.fields().get("account")));
        if (says(answer, "no-such-account")) {
            return BillLookup.noSuchCustomer();
        }
        if (says(answer, "nothing-due")) {
            return BillLookup.nothingDue();
        }
        var bill = answer.body();
        return BillLookup.found(Bill.of(
                bill.text("reference").orElseThrow(),
                Money.parse(bill.text("amount").orElseThrow(), currency),
                LocalDate.parse(bill.text("dueDate").orElseThrow())));
    }

    @Override
    public CallResult pay(BillPayment payment) {
        var body = Map.of(
                "key", payment.key().toString(),
                "reference", payment.billReference(),
                "amount", payment.amount().toDecimal());
        return result(http.send(PartnerRequest.post("/payments", body)), payment.key());
    }

    @Override
    public CallResult inquire(BillPayment payment) {
        var answer = http.send(PartnerRequest.get("/payments/" + payment.key()));
        return says(answer, "no-such-payment") ? CallResult.notFound() : result(answer, payment.key());
    }

    private CallResult result(PartnerResponse answer, UUID key) {
        var payment = answer.body();
        var ours = payment.text("key").equals(Optional.of(key.toString()));
        return switch (payment.text("status").orElse("")) {
            case "paid" -> paid(payment);
            case "refused" -> ours ? refused(payment) : CallResult.unknown("a payment of another key is refused");
            case "working" -> CallResult.inProgress();
            default -> CallResult.unknown("status " + answer.status() + " without a known word");
        };
    }

    private static CallResult refused(JsonView payment) {
        return CallResult.rejected(payment.text("reason").orElse("none"), "The company refuses.");
    }

    private CallResult paid(JsonView payment) {
        Optional<UUID> key = payment.text("key").map(UUID::fromString);
        Optional<Money> amount = payment.text("amount").map(digits -> Money.parse(digits, currency));
        return CallResult.succeeded(
                key.orElseThrow(), amount.orElseThrow(), payment.text("receipt").orElseThrow());
    }

    /** Whether the company's own API says this, not some server before it. */
    private static boolean says(PartnerResponse answer, String error) {
        return answer.status() == 404 && answer.body().text("error").equals(Optional.of(error));
    }
}
