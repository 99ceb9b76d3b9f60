package org.sycee.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call's attempts, and what is to be done for it next.
 *
 * @param sendings how often it was sent
 * @param inquiries how often its partner was asked what became of it
 * @param next what is due for it; empty once its outcome is certain
 * @param exchanges the requests that were made for it, oldest first
 */
public record CallTrail(int sendings, int inquiries, Optional<Next> next, List<Exchange> exchanges) {

    /**
     * What is due.
     *
     * @param sends whether the call itself is sent, for the first time or again; else its partner is asked
     * @param at from when on
     */
    public record Next(boolean sends, Instant at) {}

    /**
     * One request over the network. Bodies are evidence for disputes and not shown; their digests are.
     *
     * @param at when it began
     * @param method of HTTP
     * @param path with numbers and names taken out
     * @param status what was answered, if anything was
     * @param failure why nothing was
     * @param maybeSent whether any byte may have left
     * @param elapsed how long it took
     * @param requestDigest SHA-256 of the request's body
     * @param answerDigest SHA-256 of the answer's
     */
    public record Exchange(
            Instant at,
            String method,
            String path,
            Optional<Integer> status,
            Optional<String> failure,
            boolean maybeSent,
            Duration elapsed,
            String requestDigest,
            Optional<String> answerDigest) {}
}
