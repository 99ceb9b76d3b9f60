package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Course;
import org.sycee.partnersimulator.internal.BillPayment.Names;
import org.sycee.partnersimulator.internal.BillPayment.Standing;
import org.sycee.partnersimulator.internal.BillPayment.Status;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Refused;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Taken;

/** The cash desk of the companies: one payment per key, and per bill no more than is due. */
record BillPayments(Books books, Clock clock, LateReadings readings) {

    private static final Money NOTHING = Money.of(0, "USD");

    /** What becomes of a request to pay. */
    sealed interface Decision {

        /** There is a payment of this key and content: a new one, or that of the first request. */
        record Taken(BillPayment payment) implements Decision {}

        /** Nothing was paid by this request. */
        record Refused(GsmaError error, String text) implements Decision {}
    }

    /** What the company means to do with a payment that it accepts. */
    record Intention(Duration takes, boolean endsWell, String callbackUrl, boolean inPart) {

        /**
         * What the request's fault makes of a company's habit; a lie is told at once.
         *
         * @param habit how long the company takes for a payment
         */
        static Intention of(Request request, Duration habit, String callbackUrl) {
            var isLie = request.fault().filter(fault -> fault.mode().isLie()).isPresent();
            var usual = isLie ? Duration.ZERO : habit;
            var takes = request.suffers(Fault.Mode.PENDING_FOR)
                    ? request.fault().orElseThrow().delay()
                    : usual;
            var isRefused =
                    request.fault().filter(fault -> fault.mode().isRefusal()).isPresent();
            return new Intention(takes, !isRefused, callbackUrl, Part.isAsked(request.fault()));
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What is left of the latest bill; none while a payment is on its way that leaves nothing. */
    Optional<Due> due(Company company, Customer customer) {
        return Bill.latest(company, customer, today()).flatMap(this::lookedAt);
    }

    private Optional<Due> lookedAt(Bill bill) {
        var due = due(bill);
        readings.looked(bill);
        return Optional.of(due).filter(left -> !left.isPaid() || !isOnItsWay(bill));
    }

    private Due due(Bill bill) {
        var amount = readings.amount(bill);
        var paid = bill.customer().magic() == Magic.ALREADY_PAID
                ? amount
                : accepted(bill).map(this::kept).reduce(NOTHING, Money::plus);
        return new Due(bill, amount.compareTo(paid) < 0 ? NOTHING : amount.minus(paid));
    }

    /** A bill of which something was given back is due again for so much. */
    private Money kept(BillPayment payment) {
        return payment.taken().minus(books.givenBackOf(payment.key()));
    }

    private boolean isOnItsWay(Bill bill) {
        return accepted(bill).anyMatch(BillPayment::isOpen);
    }

    private Stream<BillPayment> accepted(Bill bill) {
        return books.paymentsOf(bill.reference()).stream().filter(payment -> payment.status() != Status.REJECTED);
    }

    Decision pay(String key, BillOrder order, Intention intention) {
        synchronized (books) {
            return books.billPayment(key)
                    .map(first -> repeated(first, order))
                    .orElseGet(() -> first(key, order, intention));
        }
    }

    private static Decision repeated(BillPayment first, BillOrder order) {
        return first.order().equals(order)
                ? new Taken(first)
                : new Refused(GsmaError.DUPLICATE_REQUEST, "This X-CorrelationID was used with other content.");
    }

    private Decision first(String key, BillOrder order, Intention intention) {
        var payable = Payable.find(order.billReference(), today());
        if (payable.isEmpty()) {
            return new Refused(GsmaError.IDENTIFIER, "No such bill.");
        }
        var payment = born(key, order, payable.get(), intention);
        books.write(payment);
        return new Taken(payment);
    }

    private BillPayment born(String key, BillOrder order, Payable payable, Intention intention) {
        var now = clock.instant();
        var objection = objection(payable, order.amount());
        var reference = payable.company().prefix() + "-PAY-" + Tokens.random(8).toUpperCase(Locale.ROOT);
        var names = new Names(UUID.randomUUID().toString(), reference);
        if (objection.isPresent()) {
            var standing = new Standing(Status.REJECTED, objection.get(), now);
            return new BillPayment(key, order, names, new Course(now, Duration.ZERO, false, "", false), standing);
        }
        var course =
                new Course(now, intention.takes(), intention.endsWell(), intention.callbackUrl(), intention.inPart());
        var pending = new BillPayment(key, order, names, course, new Standing(Status.PENDING, null, now));
        return intention.takes().isZero() ? pending.ended(now) : pending;
    }

    private Optional<GsmaError> objection(Payable payable, Money amount) {
        if (payable instanceof Phone phone) {
            return phone.objection(amount);
        }
        return payable instanceof Meter meter ? meter.objection(amount) : objection(due((Bill) payable), amount);
    }

    private static Optional<GsmaError> objection(Due due, Money amount) {
        if (due.isPaid()) {
            return Optional.of(GsmaError.INCORRECT_STATE);
        }
        if (amount.compareTo(due.outstanding()) > 0) {
            return Optional.of(GsmaError.OVER_PAYMENT);
        }
        return amount.compareTo(due.least()) < 0 ? Optional.of(GsmaError.UNDER_PAYMENT) : Optional.empty();
    }

    /** Ends one payment whose time has come; what has ended already stays as it is. */
    BillPayment end(BillPayment payment) {
        var ended = payment.ended(clock.instant());
        books.write(ended);
        return ended;
    }
}
