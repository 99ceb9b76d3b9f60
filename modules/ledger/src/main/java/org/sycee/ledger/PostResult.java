package org.sycee.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of one journal entry.
 *
 * @param outcome what happened
 * @param rejection why not; present only with {@link Outcome#REJECTED}
 * @param at when it was posted; present only with {@link Outcome#APPLIED}
 */
public record PostResult(Outcome outcome, Optional<Rejection> rejection, Optional<Instant> at) {

    /** What can happen to a journal entry. */
    public enum Outcome {
        /** It is in the books now. */
        APPLIED,
        /** It was in the books before, with the same content; nothing moved again. */
        REPLAYED,
        /** Its id is in the books with another content; nothing moved. */
        CONFLICT,
        /** A rule refuses it, for good unless the account was not open that its first transfer debits; nothing moved. */
        REJECTED,
        /** The books did not answer; post the same again. */
        UNKNOWN
    }

    /** Why an entry is refused. */
    public enum Rejection {
        INSUFFICIENT_FUNDS,
        OVER_DAY_LIMIT,
        OVER_MONTH_LIMIT,
        NO_SUCH_ACCOUNT,
        ACCOUNT_CLOSED,
        CURRENCY_MISMATCH,
        SAME_ACCOUNT,
        NO_SUCH_PENDING,
        /** Posted, voided or expired before. */
        PENDING_ENDED,
        /** More than is pending, or other accounts than it has. */
        EXCEEDS_PENDING,
        /** More than an account can count: 2^62 minor units on one side. */
        TOO_LARGE
    }

    /** What moved nothing now, and was not refused for good. */
    public static PostResult of(Outcome outcome) {
        return new PostResult(outcome, Optional.empty(), Optional.empty());
    }

    public static PostResult applied(Instant at) {
        return new PostResult(Outcome.APPLIED, Optional.empty(), Optional.of(at));
    }

    public static PostResult rejected(Rejection rejection) {
        return new PostResult(Outcome.REJECTED, Optional.of(rejection), Optional.empty());
    }

    /** Whether the entry is in the books, now or since before. */
    public boolean isInTheBooks() {
        return outcome == Outcome.APPLIED || outcome == Outcome.REPLAYED;
    }
}
