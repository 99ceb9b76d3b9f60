package org.sycee.disputes.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** A dispute on its payer's wire. */
record DisputeJson(
        UUID id,
        UUID order,
        DisputeReason reason,
        String words,
        DisputeState state,
        Instant createdAt,
        Instant answerBy,
        Optional<AnswerJson> answer) {

    static DisputeJson of(Dispute dispute) {
        return new DisputeJson(
                dispute.id(),
                dispute.subject().order(),
                dispute.claim().reason(),
                dispute.claim().words(),
                dispute.state().toldToPayer(),
                dispute.raisedAt(),
                dispute.answerBy(),
                dispute.answer().map(AnswerJson::of));
    }

    /** What was said to it. */
    record AnswerJson(String words, Instant at, Optional<UUID> refund) {

        static AnswerJson of(Dispute.Answer answer) {
            return new AnswerJson(answer.words(), answer.at(), answer.refund());
        }
    }

    /** Those of an order; whether there may be another, and by when it would be answered. */
    record ListJson(List<DisputeJson> items, boolean raisable, Instant answerBy) {

        static ListJson of(Disputes.OfOrder found) {
            var items = found.raised().stream().map(DisputeJson::of).toList();
            return new ListJson(items, found.mayRaise(), found.answerBy());
        }
    }

    /** The body of {@code POST /disputes}. */
    record RaiseJson(
            @Nullable String order,
            @Nullable DisputeReason reason,
            @Nullable String words) {

        static RaiseDispute toCommand(@Nullable RaiseJson body, PersonId person, IdempotencyKey key) {
            if (body == null || body.order == null || body.reason == null || body.words == null) {
                throw new SyceeException(
                        KernelError.INVALID_REQUEST, "The members order, reason and words are needed.");
            }
            return RaiseDispute.of(person, key, Ids.parse(body.order), new Dispute.Claim(body.reason, body.words));
        }
    }
}
