package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** How a test has a payment told of as if it stood otherwise; the books keep what is so. */
record NewsControls(
        Books books, Consumer<BillPayment> billNews, Consumer<CardPayment> cardNews, Consumer<Ride> rideNews) {

    /** How a payment may be told to stand. */
    enum Told {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    List<Route> routes() {
        return List.of(Route.post("/callbacks", this::tell));
    }

    private Answer tell(Request request) {
        var body = Body.of(request).only(Set.of("key", "status"));
        var key = body.text("key", 64);
        var told = body.oneOf("status", Told.class);
        var bill = books.billPayment(key);
        var card = books.cardPaymentByReference(key);
        var ride = books.ride(key);
        if (bill.isEmpty() && card.isEmpty() && ride.isEmpty()) {
            throw new BadRequestException("no payment has the key " + key);
        }
        bill.map(payment -> payment.asIf(told)).ifPresent(billNews);
        card.map(payment -> payment.asIf(told)).ifPresent(cardNews);
        ride.map(booked -> booked.asIf(told)).ifPresent(rideNews);
        return Answer.empty(202);
    }
}
