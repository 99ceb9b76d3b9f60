package org.sycee.rides;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;

/**
 * Book an offered ride. Made by {@link #of}.
 *
 * @param intent who wants it, under which key; its meaning is the offer alone
 * @param person who rides and pays
 * @param offer the person's own
 * @param pin asked only if the intent is new, never stored, never shown
 */
public record BookRide(Intent intent, PersonId person, UUID offer, String pin) {

    private static final String ROUTE = "POST /rides";

    public static BookRide of(PersonId person, IdempotencyKey key, UUID offer, String pin) {
        var intent = Intent.of(Actor.person(person), ROUTE, key, offer.toString());
        return new BookRide(intent, person, offer, pin);
    }

    @Override
    public String toString() {
        return "BookRide[offer=" + offer + "]";
    }
}
