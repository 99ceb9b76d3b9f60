package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.time.Instant;
import org.sycee.money.Money;

/**
 * Something that was paid, as far as it can be given back.
 *
 * @param key under which it was paid
 * @param taken what the company took; nothing if it was not paid
 * @param until when the company gives back, in whole or in part
 */
record Refundable(String company, String key, Money taken, Instant until) {

    static Refundable of(BillPayment payment) {
        var company = payment.company();
        var taken = payment.status() == BillPayment.Status.SUCCEEDED
                ? payment.taken()
                : Money.zero(payment.order().amount().currency());
        return new Refundable(
                company.code(), payment.key(), taken, payment.standing().at().plus(period(company)));
    }

    /** Of a ride the fare, or the fee for calling it off. */
    static Refundable of(Ride ride) {
        return new Refundable(
                BookEntry.TAXI,
                ride.key(),
                ride.taken().orElse(Tariff.NOTHING),
                ride.standing().at().plus(Duration.ofDays(14)));
    }

    /** What has been delivered cannot come back: a token for a meter, airtime that was credited at once. */
    private static Duration period(Company company) {
        if (company.isOperator()) {
            return company.answersAtOnce() ? Duration.ZERO : Duration.ofDays(1);
        }
        return company.isPrepaid() ? Duration.ZERO : Duration.ofDays(30);
    }
}
