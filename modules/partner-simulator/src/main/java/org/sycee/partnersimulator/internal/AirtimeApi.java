package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Taken;
import org.sycee.partnersimulator.internal.BillPayments.Intention;

/** A seller of airtime: recharges of telephones, each under a reference that the caller makes. It calls nobody back. */
final class AirtimeApi {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Set<String> FIELDS = Set.of("reference", "operator", "number", "amount");

    private final BillPayments payments;
    private final Refunds refunds;
    private final Duration processing;
    private final OncePerKey oncePerKey = new OncePerKey();

    AirtimeApi(BillPayments payments, Refunds refunds, Duration processing) {
        this.payments = payments;
        this.refunds = refunds;
        this.processing = processing;
    }

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new PlainDialect();
        var recharge = new FaultyEndpoint(Fault.Target.BILL_PAYMENT, faults, dialect, this::habit, this::recharge);
        var inquire = new FaultyEndpoint(
                Fault.Target.BILL_INQUIRY, faults, dialect, request -> Optional.empty(), this::inquire);
        return List.of(
                Route.get("/airtime/operators", bearer.guard(request -> operators())),
                Route.post("/airtime/recharges", bearer.guard(recharge)),
                Route.get("/airtime/recharges/{reference}", bearer.guard(inquire)));
    }

    private static Answer operators() {
        var items = Json.array();
        Arrays.stream(Company.values())
                .filter(Company::isOperator)
                .map(AirtimeJson::operator)
                .forEach(items::add);
        return Answer.json(200, Json.object().set("items", items));
    }

    /** What a telephone with a story does to the first sending of each reference. */
    private Optional<Fault> habit(Request request) {
        var body = Body.of(request);
        return new Customer(body.optionalText("number", 64))
                .magic()
                .fault()
                .filter(fault -> oncePerKey.isFirst(body.optionalText("reference", 64)));
    }

    private Answer recharge(Request request) {
        var body = Body.of(request).only(FIELDS);
        var reference = reference(body);
        var phone = phone(body);
        var order = new BillOrder(phone.reference(), body.money("amount"), "", reference);
        var habit = phone.company().answersAtOnce() ? Duration.ZERO : processing;
        var decision = payments.pay(reference, order, Intention.of(request, habit, ""));
        return decision instanceof Taken taken
                ? Answer.json(200, AirtimeJson.recharge(taken.payment()))
                : PlainDialect.error(409, "reference_used", "this reference was used with other content");
    }

    /** What the caller makes to name it. */
    static String reference(Body body) {
        var reference = body.text("reference", 64);
        if (!REFERENCE.matcher(reference).matches()) {
            throw new BadRequestException("reference must be 8 to 64 of A-Z a-z 0-9 _ -");
        }
        return reference;
    }

    private static Phone phone(Body body) {
        var operator = Company.ofCode(body.text("operator", 64)).filter(Company::isOperator);
        var number = body.text("number", 64);
        return operator.flatMap(known -> Phone.find(new Phone(known, new Customer(number)).reference()))
                .orElseThrow(() ->
                        new BadRequestException("no operator of that name, or a number of other than ten digits"));
    }

    private Answer inquire(Request request) {
        return payments.books()
                .billPayment(request.path("reference"))
                .filter(payment -> payment.company().isOperator())
                .map(payment -> AirtimeJson.recharge(payment, refunds.terms(Refundable.of(payment))))
                .map(recharge -> Answer.json(200, recharge))
                .orElseGet(() -> PlainDialect.error(404, "not_found", "no recharge with this reference was ever seen"));
    }
}
