package org.sycee.billpay;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;

/**
 * Pay a quoted bill. Made by {@link #of}, or by {@link #underMandate} if nobody is there to approve it.
 *
 * @param intent who wants it, under which key, and what it means, without the approval
 * @param person who pays
 * @param quote the person's own
 * @param approval asked only if the intent is new
 * @param isMeantAgain whether the payer knows that the same customer was paid a short while ago
 */
public record PayBill(Intent intent, PersonId person, UUID quote, Approval approval, boolean isMeantAgain) {

    private static final String ROUTE = "POST /bill-payments";
    private static final String UNDER_MANDATE = "mandate";

    /** The person pays; the meaning of the intent is the quote alone. */
    public static PayBill of(PersonId person, IdempotencyKey key, UUID quote, String pin) {
        var intent = Intent.of(Actor.person(person), ROUTE, key, quote.toString());
        return new PayBill(intent, person, quote, new Approval.Pin(pin), false);
    }

    /** The same, by somebody who knows that it is not the first one. */
    public PayBill meantAgain() {
        return new PayBill(intent, person, quote, approval, true);
    }

    /**
     * A mandate pays for the person.
     *
     * <p>The intent is the mandate's own, and its meaning is the key, which stands for one bill: a bill that was fetched
     * again is the same intent, and is paid once. Another bill of the same customer is meant.
     *
     * @param key follows from the mandate and the bill
     */
    public static PayBill underMandate(Approval.Mandate mandate, PersonId person, IdempotencyKey key, UUID quote) {
        var intent = Intent.of(Actor.mandate(mandate.id()), UNDER_MANDATE, key, key.value());
        return new PayBill(intent, person, quote, mandate, true);
    }

    @Override
    public String toString() {
        return "PayBill[quote=" + quote + "]";
    }
}
