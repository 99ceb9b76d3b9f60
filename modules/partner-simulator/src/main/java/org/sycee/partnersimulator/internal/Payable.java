package org.sycee.partnersimulator.internal;

import java.time.LocalDate;
import java.util.Optional;

/** What a payment can refer to: a month's bill, a prepaid meter, or a telephone. */
sealed interface Payable permits Bill, Meter, Phone {

    Company company();

    Customer customer();

    String reference();

    static Optional<Payable> find(String reference, LocalDate today) {
        return Bill.find(reference, today)
                .<Payable>map(bill -> bill)
                .or(() -> Meter.find(reference))
                .or(() -> Phone.find(reference));
    }
}
