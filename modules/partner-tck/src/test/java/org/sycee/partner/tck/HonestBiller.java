package org.sycee.partner.tck;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;

/** As little of a biller as passes the kit; the faulty ones each differ from it in one thing. */
class HonestBiller implements Biller {

    private static final Currency USD = Currency.getInstance("USD");
    final InstanceContext context;

    HonestBiller(InstanceContext context) {
        this.context = context;
    }

    @Override
    public List<BillCompany> companies() {
        return List.of(company("HARBOUR-POWER"), company("CITY-GAS"));
    }

    private static BillCompany company(String code) {
        var words = LocalText.of(code, code);
        return new BillCompany(
                code, code, "gas", List.of(new InputField("number", words, words, "[0-9]{10}", "1002003000")), words);
    }

    @Override
    public BillLookup fetchBill(FetchBill request) {
        var account = "consumerno@" + request.fields().get("number") + "$serviceprovider@" + request.company();
        var bill = get("/accounts/" + account + "/bills").body().items().get(0);
        return BillLookup.found(Bill.of(
                bill.text("billReference").orElseThrow(),
                Money.parse(bill.text("amountDue").orElseThrow(), USD),
                LocalDate.parse(bill.text("dueDate").orElseThrow())));
    }

    @Override
    public CallResult pay(BillPayment payment) {
        return paid(send(payment, payment.key()), payment);
    }

    PartnerResponse send(BillPayment payment, UUID key) {
        var body = Map.of(
                "currency", "USD",
                "amountPaid", decimal(payment.amount()),
                "requestingOrganisationTransactionReference", key.toString());
        return context.http()
                .send(PartnerRequest.post("/bills/" + payment.billReference() + "/payments", body)
                        .header("X-CorrelationID", key.toString())
                        .header("X-Callback-URL", context.callbackUrl().toString()));
    }

    CallResult paid(PartnerResponse answer, BillPayment payment) {
        return switch (answer.status()) {
            case 201 -> said(answer.body(), payment);
            case 202 -> CallResult.inProgress();
            default -> isRefusal(answer) ? refused(payment) : CallResult.unknown("status " + answer.status());
        };
    }

    /** An error names no key: it counts if nothing is under ours. */
    CallResult refused(BillPayment payment) {
        var recorded = inquire(payment);
        return recorded.kind() == CallResult.Kind.NOT_FOUND ? failed(payment) : recorded;
    }

    private static boolean isRefusal(PartnerResponse answer) {
        return answer.body().text("errorCode").equals(Optional.of(FaultyBillers.FINAL));
    }

    @Override
    public CallResult inquire(BillPayment payment) {
        var response = get("/responses/" + payment.key());
        if (response.status() == 404) {
            return notFound();
        }
        var state = get(response.body().text("link").orElseThrow());
        return switch (state.body().text("status").orElse("")) {
            case "pending" -> onItsWay();
            case "completed", "failed" -> ended(payment);
            default -> CallResult.unknown("status " + state.status());
        };
    }

    CallResult notFound() {
        return CallResult.notFound();
    }

    CallResult onItsWay() {
        return CallResult.inProgress();
    }

    CallResult failed(BillPayment payment) {
        return rejected();
    }

    static CallResult rejected() {
        return CallResult.rejected(FaultyBillers.FINAL, "refused");
    }

    private CallResult ended(BillPayment payment) {
        return get("/bills/" + payment.billReference() + "/payments").body().items().stream()
                .findFirst()
                .map(found -> said(found, payment))
                .orElseGet(() -> CallResult.unknown("no such payment"));
    }

    /** What an answer says, of whatever payment: a refusal of another is none of ours. */
    CallResult said(JsonView paid, BillPayment payment) {
        return switch (paid.text("billPaymentStatus").orElse("missing")) {
            case "completed" ->
                CallResult.succeeded(key(paid).orElseThrow(), amount(paid, "amountPaid"), reference(paid));
            case "failed" -> isOf(payment, paid) ? failed(payment) : CallResult.unknown("of another");
            default -> CallResult.unknown("not ended");
        };
    }

    boolean isOf(Operation operation, JsonView named) {
        return key(named).equals(Optional.of(operation.key()));
    }

    private static Optional<UUID> key(JsonView named) {
        return named.text("requestingOrganisationTransactionReference").map(UUID::fromString);
    }

    private static String reference(JsonView paid) {
        return paid.text("serviceProviderPaymentReference").orElseThrow();
    }

    static Money amount(JsonView paid, String name) {
        var currency = Currency.getInstance(paid.text("currency").orElseThrow());
        return Money.parse(paid.text(name).orElseThrow(), currency);
    }

    @Override
    public Optional<RefundTerms> quoteRefund(Paid paid) {
        var metadata = get("/transactions/" + paid.partnerReference()).body().get("metadata");
        return metadata.items().stream()
                .findFirst()
                .flatMap(most -> most.text("value"))
                .map(most -> new RefundTerms(Money.parse(most, USD), Instant.MAX));
    }

    @Override
    public CallResult refund(Refund refund) {
        return givenBack(send(refund, refund.key(), refund.amount()), refund);
    }

    PartnerResponse send(Refund refund, UUID key, Money amount) {
        var body = Map.of("type", "reversal", "currency", "USD", "amount", decimal(amount));
        return context.http()
                .send(PartnerRequest.post("/transactions/" + refund.of().partnerReference() + "/reversals", body)
                        .header("X-CorrelationID", key.toString()));
    }

    CallResult givenBack(PartnerResponse answer, Refund refund) {
        if (isRefusal(answer)) {
            var recorded = inquireRefund(refund);
            return recorded.kind() == CallResult.Kind.NOT_FOUND ? rejected() : recorded;
        }
        return answer.isSuccessful() ? said(answer.body(), refund) : CallResult.unknown("status " + answer.status());
    }

    @Override
    public CallResult inquireRefund(Refund refund) {
        var response = get("/responses/" + refund.key());
        if (response.status() == 404) {
            return notFound();
        }
        var link = response.body().text("link").orElseThrow();
        return said(get(link).body(), refund);
    }

    /** What an answer says, of whatever refund. */
    CallResult said(JsonView reversal, Refund refund) {
        return switch (reversal.text("transactionStatus").orElse("missing")) {
            case "completed" ->
                CallResult.succeeded(key(reversal).orElseThrow(), amount(reversal, "amount"), "a reference");
            case "failed" -> isOf(refund, reversal) ? rejected() : CallResult.unknown("of another");
            case "pending" -> CallResult.inProgress();
            default -> CallResult.unknown("no reversal");
        };
    }

    private static String decimal(Money amount) {
        return new BigDecimal(amount.toDecimal()).stripTrailingZeros().toPlainString();
    }

    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        return key(callback.body()).map(key -> new CallbackFact(key, CallResult.unknown("ask")));
    }

    private PartnerResponse get(String path) {
        return context.http().send(PartnerRequest.get(path));
    }
}
