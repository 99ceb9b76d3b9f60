package org.sycee.disputes;

import java.util.UUID;
import org.sycee.disputes.Dispute.Claim;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;

/**
 * Say that something is wrong with an order. Made by {@link #of}.
 *
 * @param intent who says it, under which key
 * @param order what it is about
 * @param claim what is wrong, in 1 to 500 characters of one line
 */
public record RaiseDispute(Intent intent, UUID order, Claim claim) {

    private static final String ROUTE = "POST /disputes";
    private static final int LONGEST = 500;

    public static RaiseDispute of(PersonId person, IdempotencyKey key, UUID order, Claim claim) {
        var said = new Claim(claim.reason(), words(claim.words()));
        var meaning = order + " " + said.reason() + " " + said.words();
        return new RaiseDispute(Intent.of(Actor.person(person), ROUTE, key, meaning), order, said);
    }

    public PersonId person() {
        return new PersonId(intent.actor().id());
    }

    /**
     * What one person has typed for another to read.
     *
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if it says nothing, or more than 500 characters
     */
    public static String words(String typed) {
        var words = ShownText.of(typed, "What you write", LONGEST);
        if (words.isEmpty()) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "The member words must say something, in 1 to 500 characters.");
        }
        return words;
    }
}
