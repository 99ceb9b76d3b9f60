package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sycee.partnersimulator.internal.BillPayment.Course;
import org.sycee.partnersimulator.internal.BillPayment.Names;
import org.sycee.partnersimulator.internal.BillPayment.Standing;
import org.sycee.partnersimulator.internal.BillPayment.Status;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Refused;
import org.sycee.partnersimulator.internal.BillPayments.Decision.Taken;

/** The cash desk of the bill companies: one payment per key, and per bill one that is not rejected. */
record BillPayments(Books books, Clock clock) {

    /** What becomes of a request to pay. */
    sealed interface Decision {

        /** There is a payment of this key and content: a new one, or that of the first request. */
        record Taken(BillPayment payment) implements Decision {}

        /** Nothing was paid by this request. */
        record Refused(GsmaError error, String text) implements Decision {}
    }

    /** What the company means to do with a payment that it accepts. */
    record Intention(Duration takes, boolean endsWell, String callbackUrl) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The bill to be paid; none if it is paid, or a payment is on its way. */
    Optional<Bill> due(Company company, Customer customer) {
        return Bill.latest(company, customer, today()).filter(bill -> !isTaken(bill));
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
        var bill = Bill.find(order.billReference(), today());
        if (bill.isEmpty()) {
            return new Refused(GsmaError.IDENTIFIER, "No such bill.");
        }
        var payment = born(key, order, bill.get(), intention);
        books.write(payment);
        return new Taken(payment);
    }

    private BillPayment born(String key, BillOrder order, Bill bill, Intention intention) {
        var now = clock.instant();
        var objection = objection(bill, order);
        var reference = bill.company().prefix() + "-PAY-" + Tokens.random(8).toUpperCase(Locale.ROOT);
        var names = new Names(UUID.randomUUID().toString(), reference);
        if (objection.isPresent()) {
            var standing = new Standing(Status.REJECTED, objection.get(), now);
            return new BillPayment(key, order, names, new Course(now, Duration.ZERO, false, ""), standing);
        }
        var course = new Course(now, intention.takes(), intention.endsWell(), intention.callbackUrl());
        var pending = new BillPayment(key, order, names, course, new Standing(Status.PENDING, null, now));
        return intention.takes().isZero() ? pending.ended(now) : pending;
    }

    private Optional<GsmaError> objection(Bill bill, BillOrder order) {
        if (isTaken(bill)) {
            return Optional.of(GsmaError.INCORRECT_STATE);
        }
        return switch (Integer.signum(order.amount().compareTo(bill.amount()))) {
            case 1 -> Optional.of(GsmaError.OVER_PAYMENT);
            case -1 -> Optional.of(GsmaError.UNDER_PAYMENT);
            default -> Optional.empty();
        };
    }

    private boolean isTaken(Bill bill) {
        return books.paymentsOf(bill.reference()).stream().anyMatch(payment -> payment.status() != Status.REJECTED);
    }

    /** Ends one payment whose time has come; what has ended already stays as it is. */
    BillPayment end(BillPayment payment) {
        var ended = payment.ended(clock.instant());
        books.write(ended);
        return ended;
    }
}
