package org.sycee.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.money.Money;

/** The calls of an instance, many at a time, for those who compare them with its partner's own files. */
public interface CallBook {

    /** At most so many calls are asked for, and given, at once. */
    int MOST = 1_000;

    /**
     * A call as it is compared.
     *
     * @param amount what the partner got, or gave back, if it succeeded, else what was asked
     * @param at when it was first sent, on the platform's clock; when it was recorded, if it never was
     * @param doneAt when it was heard to have succeeded, on the same clock; empty if it has not
     */
    record Called(UUID key, PartnerCall.State state, Money amount, Instant at, Optional<Instant> doneAt) {}

    /**
     * What a partner's file says of a call.
     *
     * @param isPaid whether it says that it certainly happened; else that it certainly did not
     * @param amount of which it says so
     * @param reference the partner's
     * @param source the file and the line, in words
     */
    record Filed(boolean isPaid, Money amount, String reference, String source) {}

    /** Those of these keys that are calls of the instance. */
    List<Called> find(String instance, Set<UUID> keys);

    /**
     * A page of the calls that were first sent from one moment to before another, in the order of time and key.
     *
     * @param after the last one of the page before
     */
    List<Called> begun(String instance, Instant from, Instant to, Optional<Called> after);

    /** How long after a call its partner may still not know it; empty if the instance is not open on this server. */
    Optional<Duration> visibilityWindow(String instance);

    /**
     * Takes what a file says of a call whose outcome is not certain, as an answer of its partner's; what became of the
     * call is told by {@link PartnerCalls#MOVED}.
     *
     * <p>A call that is certain already, was never sent, or is being sent just now, stays as it is, and nothing is written
     * down; so does one that could not have succeeded with this amount, and any while the instance is not open on this
     * server. A file brings
     * nobody money: of a pay-in that is not certain, the acquirer is asked instead.
     */
    void hear(String instance, UUID key, Filed said);
}
