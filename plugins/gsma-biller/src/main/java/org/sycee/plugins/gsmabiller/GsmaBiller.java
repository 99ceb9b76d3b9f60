package org.sycee.plugins.gsmabiller;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;

/** Fetches and pays bills by the GSMA Mobile Money API 1.1.2; our key is its {@code X-CorrelationID}. */
final class GsmaBiller implements Biller {

    private static final Set<String> STATES = Set.of("pending", "completed", "failed");
    private static final Pattern STATE_LINK = Pattern.compile("/requeststates/([0-9A-Fa-f-]{36})");

    private final InstanceContext context;
    private final Currency currency;

    GsmaBiller(InstanceContext context, Currency currency) {
        this.context = context;
        this.currency = currency;
    }

    @Override
    public List<BillCompany> companies() {
        return new Companies(context, currency).list();
    }

    @Override
    public BillLookup fetchBill(FetchBill request) {
        var answer = bills(request);
        if (Answers.saysNoSuchThing(answer)) {
            return BillLookup.noSuchCustomer();
        }
        var bills = Answers.list(answer);
        return bills.stream()
                .flatMap(bill -> Answers.openBill(bill, currency).stream())
                .min(Comparator.comparing(Bill::dueDate))
                .map(BillLookup::found)
                .orElseGet(() ->
                        bills.stream().anyMatch(Answers::isPaid) ? BillLookup.alreadyPaid() : BillLookup.nothingDue());
    }

    private PartnerResponse bills(FetchBill request) {
        var customer = request.fields().getOrDefault(Companies.CUSTOMER_NUMBER, "");
        var account = "consumerno@" + encoded(customer) + "$serviceprovider@" + encoded(request.company());
        return read("/accounts/" + account + "/bills");
    }

    /** A meter is told as a bill of which nothing is due. */
    @Override
    public CustomerLookup validate(FetchBill request) {
        var answer = bills(request);
        if (Answers.saysNoSuchThing(answer)) {
            return CustomerLookup.noSuchCustomer();
        }
        return Answers.list(answer).stream().findFirst().map(Answers::meter).orElseGet(CustomerLookup::noSuchCustomer);
    }

    @Override
    public CallResult pay(BillPayment payment) {
        var answer = context.http().send(order(payment));
        return switch (answer.status()) {
            case 201 -> Answers.payment(answer.body(), payment.key());
            case 202 -> accepted(answer.body());
            default -> Answers.refused(answer, () -> inquire(payment));
        };
    }

    private PartnerRequest order(BillPayment payment) {
        var body = Map.of(
                "currency", payment.amount().currency().getCurrencyCode(),
                "amountPaid", Answers.decimal(payment.amount()),
                "requestingOrganisation", "Sycee",
                "requestingOrganisationTransactionReference", payment.key().toString());
        return PartnerRequest.post(payments(payment), body)
                .header("X-CorrelationID", payment.key().toString())
                .header("X-Callback-URL", context.callbackUrl().toString());
    }

    /** A request state names neither amount nor key, so even one that is completed is left to the inquiry. */
    private static CallResult accepted(JsonView state) {
        return state.text("status")
                .filter(STATES::contains)
                .map(known -> CallResult.inProgress())
                .orElseGet(() -> CallResult.unknown("accepted without a request state"));
    }

    @Override
    public CallResult inquire(BillPayment payment) {
        var answer = read("/responses/" + payment.key());
        if (Answers.saysNoSuchThing(answer)) {
            return CallResult.notFound();
        }
        var link = STATE_LINK.matcher(answer.body().text("link").orElse(""));
        return answer.status() == 200 && link.matches()
                ? state(link.group(1), payment)
                : CallResult.unknown("no link to a request state, status " + answer.status());
    }

    private CallResult state(String id, BillPayment payment) {
        var answer = read("/requeststates/" + id);
        var state = answer.body();
        if (answer.status() != 200 || !state.text("serverCorrelationId").equals(Optional.of(id))) {
            return CallResult.unknown("not the request state asked for, status " + answer.status());
        }
        return switch (state.text("status").orElse("")) {
            case "pending" -> CallResult.inProgress();
            case "completed" -> recorded(payment);
            case "failed" -> failed(payment, state.get("error"));
            default -> CallResult.unknown("the request state has no known status");
        };
    }

    /** The state says why, but not of which key: that the bill's own payment of ours has failed must bear it out. */
    private CallResult failed(BillPayment payment, JsonView error) {
        var recorded = recorded(payment);
        return recorded.kind() == CallResult.Kind.REJECTED ? Answers.refusal(error) : recorded;
    }

    /** What the bill shows of the payment. */
    private CallResult recorded(BillPayment payment) {
        var answer = read(payments(payment));
        return answer.body().items().stream()
                .filter(paid -> answer.status() == 200)
                .filter(paid -> Answers.key(paid).equals(Optional.of(payment.key())))
                .findFirst()
                .map(paid -> Answers.payment(paid, payment.key()))
                .orElseGet(() -> CallResult.unknown("ended, but the bill shows no payment of this key"));
    }

    @Override
    public Optional<RefundTerms> quoteRefund(Paid paid) {
        return new Reversals(context.http()).quote(paid);
    }

    @Override
    public CallResult refund(Refund refund) {
        return new Reversals(context.http()).give(refund);
    }

    @Override
    public CallResult inquireRefund(Refund refund) {
        return new Reversals(context.http()).inquire(refund);
    }

    /** A failure names its key only in a header, which no signature covers: it is worth an inquiry, no more. */
    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        var body = callback.body();
        return body.text("errorCode").isPresent()
                ? Answers.uuid(callback.headers().getOrDefault("x-correlationid", ""))
                        .map(key -> new CallbackFact(key, CallResult.unknown("called back with an error")))
                : Answers.key(body).map(key -> new CallbackFact(key, Answers.payment(body, key)));
    }

    private PartnerResponse read(String path) {
        return context.http().send(PartnerRequest.get(path));
    }

    private static String payments(BillPayment payment) {
        return "/bills/" + encoded(payment.billReference()) + "/payments";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
