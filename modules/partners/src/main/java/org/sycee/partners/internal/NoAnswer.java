package org.sycee.partners.internal;

import org.sycee.partner.spi.NoAnswerException;

/** Makes the exceptions by which the host itself says that there is no answer. */
final class NoAnswer {

    private NoAnswer() {}

    /** Not one byte has left. */
    static NoAnswerException unsent(String why) {
        return of(why, false);
    }

    static NoAnswerException sent(String why) {
        return of(why, true);
    }

    static NoAnswerException of(String why, boolean sent) {
        return new NoAnswerException(why, sent, new IllegalStateException(why));
    }
}
