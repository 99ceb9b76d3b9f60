package org.sycee.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of what was said about a call on an administrator's wire: the same, whatever doubt it is read for.
 *
 * @param total how much there is on all pages
 */
public record EvidenceJson(List<ItemJson> items, Optional<UUID> nextCursor, long total) {

    public static final EvidenceJson NOTHING = new EvidenceJson(List.of(), Optional.empty(), 0);

    /**
     * A request over the network, or what was made of an answer: one of the two.
     *
     * @param at when it began
     */
    public record ItemJson(UUID id, Instant at, Optional<WireJson> exchange, Optional<MeaningJson> meaning) {}

    /**
     * A request over the network.
     *
     * @param path with numbers and names taken out
     * @param status what was answered, if anything was
     * @param failure why nothing was, or why it could not be used
     * @param maybeSent whether any byte may have left
     */
    public record WireJson(
            String method,
            String path,
            Optional<Integer> status,
            Optional<String> failure,
            boolean maybeSent,
            long elapsedMillis,
            BodyJson request,
            Optional<BodyJson> answer) {}

    /**
     * A body. What names a person or opens a door is taken out of it, so its digest is not that of what is shown.
     *
     * @param text JSON; what is behind a last {@code …} was cut off, or is no JSON
     * @param digest SHA-256 of the body as it was sent
     */
    public record BodyJson(String text, String digest) {}

    /**
     * What was made of an answer, or of silence.
     *
     * @param attempt the how-manieth of that purpose, from 1
     * @param said what the answer by itself was taken to mean
     * @param state what the call was taken to be after it
     * @param code the partner's
     * @param reference the partner's
     * @param text in a sentence
     */
    public record MeaningJson(
            Answer.Purpose purpose,
            int attempt,
            PartnerCall.State said,
            PartnerCall.State state,
            Optional<String> code,
            Optional<String> reference,
            Optional<String> text) {}
}
