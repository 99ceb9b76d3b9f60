package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Refused;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Taken;
import org.sycee.partnersimulator.internal.BillPayments.Intention;

/** The bill companies as they speak: GSMA Mobile Money API 1.1.2. */
final class GsmaApi {

    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern AMOUNT = Pattern.compile("(0|([1-9][0-9]{0,17}))([.][0-9]{0,3}[1-9])?");

    private final BillPayments payments;
    private final GsmaDialect dialect;
    private final GsmaJson json;
    private final Callbacks callbacks;
    private final Duration processing;

    GsmaApi(BillPayments payments, GsmaDialect dialect, Callbacks callbacks, Duration processing) {
        this.payments = payments;
        this.dialect = dialect;
        this.json = new GsmaJson(dialect, callbacks);
        this.callbacks = callbacks;
        this.processing = processing;
    }

    List<Route> routes(Faults faults, ReversalsApi reversals) {
        var oncePerKey = new OncePerKey();
        return List.of(
                Route.get("/gsma/heartbeat", request -> heartbeat()),
                Route.get("/gsma/billcompanies", this::companies),
                Route.get("/gsma/billcompanies/{serviceProvider}", this::company),
                Route.get("/gsma/accounts/{accountId}/bills", faulty(Fault.Target.FETCH_BILL, faults, this::bills)),
                Route.post(
                        "/gsma/bills/{billReference}/payments",
                        new FaultyEndpoint(
                                Fault.Target.BILL_PAYMENT,
                                faults,
                                dialect,
                                request -> habit(request, oncePerKey),
                                this::pay)),
                Route.get("/gsma/bills/{billReference}/payments", inquiry(faults, this::paymentsOfBill)),
                Route.get(
                        "/gsma/requeststates/{serverCorrelationId}",
                        reversals.stateOr(inquiry(faults, this::requestState))),
                Route.get(
                        "/gsma/responses/{clientCorrelationId}",
                        reversals.responseOr(inquiry(faults, this::response))));
    }

    private Endpoint inquiry(Faults faults, Endpoint sound) {
        return faulty(Fault.Target.BILL_INQUIRY, faults, sound);
    }

    private Endpoint faulty(Fault.Target target, Faults faults, Endpoint sound) {
        return new FaultyEndpoint(target, faults, dialect, request -> Optional.empty(), sound);
    }

    /** A magic customer's fault hits the first sending of each key. */
    private Optional<Fault> habit(Request request, OncePerKey oncePerKey) {
        return Payable.find(request.path("billReference"), payments.today())
                .flatMap(payable -> payable.customer().magic().fault())
                .filter(fault -> oncePerKey.isFirst(request.header("X-CorrelationID")));
    }

    private Answer heartbeat() {
        return dialect.answer(200, Json.object().put("serviceStatus", "available"));
    }

    private Answer companies(Request request) {
        var limit = count(request, "limit", 50);
        var offset = count(request, "offset", 0);
        return dialect.answer(
                200,
                Arrays.stream(Company.values())
                        .filter(company -> !company.isOperator())
                        .skip(offset)
                        .limit(limit)
                        .map(GsmaJson::company)
                        .toList());
    }

    private static int count(Request request, String name, int otherwise) {
        var text = request.query(name);
        if (!text.matches("[0-9]{0,9}")) {
            throw new BadRequestException(name + " is no number");
        }
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private Answer company(Request request) {
        return biller(request.path("serviceProvider"))
                .map(company -> dialect.answer(200, GsmaJson.company(company)))
                .orElseGet(() -> dialect.notFound("No such service provider."));
    }

    private static Optional<Company> biller(String code) {
        return Company.ofCode(code).filter(company -> !company.isOperator());
    }

    private Answer bills(Request request) {
        var account = account(request.path("accountId"));
        var company = biller(account.getOrDefault("serviceprovider", ""));
        var customer = Customer.find(account.getOrDefault("consumerno", ""));
        if (company.isEmpty() || customer.isEmpty()) {
            return dialect.notFound("No such customer at this service provider.");
        }
        return dialect.answer(200, bills(company.get(), customer.get()));
    }

    private List<ObjectNode> bills(Company company, Customer customer) {
        return company.isPrepaid()
                ? List.of(GsmaJson.meter(new Meter(company, customer)))
                : payments.due(company, customer).map(GsmaJson::bill).stream().toList();
    }

    /** Reads {@code consumerno@1002003000$serviceprovider@METRO-ELECTRIC}. */
    private static Map<String, String> account(String accountId) {
        var account = new HashMap<String, String>();
        for (var identifier : accountId.split("\\$", -1)) {
            var at = identifier.indexOf('@');
            if (at < 1) {
                throw new BadRequestException("an account identifier is written as type@value");
            }
            account.put(identifier.substring(0, at), identifier.substring(at + 1));
        }
        return account;
    }

    private Answer pay(Request request) {
        var key = key(request);
        var body = Body.of(request);
        if (!body.text("currency", 3).equals("USD")) {
            return dialect.error(GsmaError.CURRENCY, "Bills are paid in USD.");
        }
        var decision = payments.pay(key, order(request, body), intention(request));
        if (decision instanceof Refused refused) {
            return dialect.error(refused.error(), refused.text());
        }
        return taken(((Taken) decision).payment());
    }

    private Answer taken(BillPayment payment) {
        if (!payment.endedAtOnce()) {
            return dialect.answer(202, json.requestState(payment));
        }
        return payment.standing().error() == null
                ? dialect.answer(201, GsmaJson.payment(payment))
                : dialect.error(payment.standing().error(), "The payment was refused.");
    }

    private static BillOrder order(Request request, Body body) {
        return new BillOrder(
                request.path("billReference"),
                amount(body.text("amountPaid", 23)),
                body.optionalText("requestingOrganisation", 256),
                body.optionalText("requestingOrganisationTransactionReference", 256));
    }

    static Money amount(String decimal) {
        try {
            if (AMOUNT.matcher(decimal).matches()) {
                return Money.parse(decimal, Currency.getInstance("USD"));
            }
        } catch (ArithmeticException e) {
            throw new BadRequestException("the amount has more decimals than the currency");
        }
        throw new BadRequestException("the amount is none; trailing zeros are not allowed");
    }

    private Intention intention(Request request) {
        var atOnce = Payable.find(request.path("billReference"), payments.today())
                .filter(payable -> payable.company().answersAtOnce())
                .isPresent();
        var callbackUrl = request.header("X-Callback-URL");
        return Intention.of(
                request, atOnce ? Duration.ZERO : processing, callbacks.maySend(callbackUrl) ? callbackUrl : "");
    }

    private Answer paymentsOfBill(Request request) {
        return Payable.find(request.path("billReference"), payments.today())
                .map(payable -> payments.books().paymentsOf(payable.reference()))
                .map(found -> dialect.answer(
                        200, found.stream().map(GsmaJson::payment).toList()))
                .orElseGet(() -> dialect.notFound("No such bill."));
    }

    private Answer requestState(Request request) {
        return payments.books()
                .billPaymentByServerCorrelationId(uuid(request.path("serverCorrelationId")))
                .map(payment -> dialect.answer(200, json.requestState(payment)))
                .orElseGet(() -> dialect.notFound("No such request."));
    }

    private Answer response(Request request) {
        return payments.books()
                .billPayment(uuid(request.path("clientCorrelationId")))
                .map(payment -> "/requeststates/" + payment.names().serverCorrelationId())
                .map(link -> dialect.answer(200, Json.object().put("link", link)))
                .orElseGet(() -> dialect.notFound("No request with this X-CorrelationID was seen."));
    }

    /** The caller's own key. */
    static String key(Request request) {
        var key = request.header("X-CorrelationID");
        if (key.isEmpty()) {
            throw new BadRequestException("X-CorrelationID is missing");
        }
        return uuid(key);
    }

    private static String uuid(String text) {
        if (!UUID.matcher(text).matches()) {
            throw new BadRequestException("a correlation id is a UUID");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** The news for the callback URL of a payment that has ended. */
    void tell(BillPayment payment) {
        var body = payment.standing().error() == null ? GsmaJson.payment(payment) : json.error(payment);
        callbacks.send(new Callbacks.News("PUT", payment.course().callbackUrl(), payment.key(), Json.write(body)));
    }
}
