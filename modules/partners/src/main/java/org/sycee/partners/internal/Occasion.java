package org.sycee.partners.internal;

import org.sycee.partners.Answer;

/**
 * On which occasion a partner spoke.
 *
 * @param purpose why
 * @param attempt the how-manieth of that purpose, from 1
 */
record Occasion(Answer.Purpose purpose, int attempt) {

    static Occasion of(Claim claim) {
        return switch (claim.task()) {
            case SEND -> new Occasion(Answer.Purpose.CALL, claim.attempt());
            case INQUIRE -> new Occasion(Answer.Purpose.INQUIRY, claim.attempt());
            case AGREE -> new Occasion(Answer.Purpose.WISH, claim.attempt());
        };
    }
}
