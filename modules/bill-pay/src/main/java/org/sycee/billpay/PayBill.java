package org.sycee.billpay;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;

/**
 * Pay a quoted bill. Made by {@link #of}.
 *
 * @param intent who wants it, under which key; its meaning is the quote alone
 * @param person who pays
 * @param quote the person's own
 * @param pin approves the payment; asked only if the intent is new, never stored, never shown
 * @param isMeantAgain whether the person knows that the same customer was paid a short while ago
 */
public record PayBill(Intent intent, PersonId person, UUID quote, String pin, boolean isMeantAgain) {

    private static final String ROUTE = "POST /bill-payments";

    public static PayBill of(PersonId person, IdempotencyKey key, UUID quote, String pin) {
        return new PayBill(Intent.of(Actor.person(person), ROUTE, key, quote.toString()), person, quote, pin, false);
    }

    /** The same, by somebody who knows that it is not the first one. */
    public PayBill meantAgain() {
        return new PayBill(intent, person, quote, pin, true);
    }

    @Override
    public String toString() {
        return "PayBill[quote=" + quote + "]";
    }
}
