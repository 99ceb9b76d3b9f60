package org.sycee.partnersimulator.internal;

import java.util.function.Consumer;

/** Ends the payments whose time has come, takes rides a step further, and tells it. */
record Endings(
        BillPayments bills,
        Consumer<BillPayment> billNews,
        CardPayments cards,
        Consumer<CardPayment> cardNews,
        Rides rides,
        Consumer<Ride> rideNews)
        implements Runnable {

    @Override
    public void run() {
        var now = bills.clock().instant();
        bills.books()
                .openBillPayments(payment -> !payment.course().endsAt().isAfter(now))
                .forEach(payment -> billNews.accept(bills.end(payment)));
        cards.books()
                .openCardPayments(payment -> !payment.state().until().isAfter(now))
                .forEach(payment -> cardNews.accept(cards.end(payment)));
        rides.advance().forEach(rideNews);
    }
}
