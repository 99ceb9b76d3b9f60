package org.sycee.partnersimulator.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.money.Money;

/** A magic customer's meter is read again once the bill has been looked at: from then on 5.00 more is due. */
final class LateReadings {

    private static final Money NOTHING = Money.of(0, "USD");
    private static final Money FOUND_LATE = Money.of(500, "USD");

    private final Set<String> corrected = ConcurrentHashMap.newKeySet();

    /** The amount as it is now. */
    Money amount(Bill bill) {
        return bill.amount().plus(corrected.contains(bill.reference()) ? FOUND_LATE : NOTHING);
    }

    /** The bill has been looked at. */
    void looked(Bill bill) {
        if (bill.customer().magic() == Magic.CHANGES_ONCE) {
            corrected.add(bill.reference());
        }
    }
}
