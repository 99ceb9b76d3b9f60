package org.sycee.billpay;

import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Who keeps mandates that can approve bill payments; every CDI bean of this type is asked. */
public interface StandingMandates {

    /**
     * Whether this mandate, as it stands now, approves the payment of this quote by this person.
     *
     * <p>Asked in the database transaction that records the payment: an implementation locks its mandate there, so that a
     * mandate is stopped either before the payment is recorded, and then it is not, or after it.
     */
    boolean covers(UUID mandate, PersonId person, BillQuote quote);
}
