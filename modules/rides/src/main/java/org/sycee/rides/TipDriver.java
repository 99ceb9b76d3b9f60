package org.sycee.rides;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Give the driver something, on top of the fare. Made by {@link #of}.
 *
 * @param intent who wants it, under which key; its meaning is the ride and the amount
 * @param person who pays
 * @param ride the person's own, which is over and paid
 * @param amount positive, in the ride's currency
 * @param pin asked only if the intent is new, never stored, never shown
 */
public record TipDriver(Intent intent, PersonId person, UUID ride, Money amount, String pin) {

    private static final String ROUTE = "POST /rides/{id}/tips";

    public static TipDriver of(PersonId person, IdempotencyKey key, UUID ride, Money amount, String pin) {
        var intent = Intent.of(Actor.person(person), ROUTE, key, ride + " " + amount);
        return new TipDriver(intent, person, ride, amount, pin);
    }

    @Override
    public String toString() {
        return "TipDriver[ride=" + ride + "]";
    }
}
