package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.partners.Answer;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerCall.State;

/** One thing a partner said, or did not say, of a call. Kept as it was, also where it changed nothing. */
@Entity
@Table(schema = "partners", name = "partner_answer")
class AnswerEntity {

    private static final int MOST_TEXT = 500;

    @Id
    private UUID id;

    @Column(name = "call_key")
    private UUID callKey;

    @Enumerated(EnumType.STRING)
    private Answer.Purpose purpose;

    private int attempt;

    /** What the answer by itself was taken to mean. */
    @Enumerated(EnumType.STRING)
    private State said;

    /** What the call was taken to be after it. */
    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String code;
    private @Nullable String reference;
    private @Nullable String text;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AnswerEntity() {}

    AnswerEntity(PartnerCallEntity call, Occasion occasion, Verdict verdict, Instant now) {
        this.id = Ids.next();
        this.callKey = call.key();
        this.purpose = occasion.purpose();
        this.attempt = occasion.attempt();
        this.said = verdict.state();
        this.state = call.state();
        this.code = verdict.code().map(AnswerEntity::fit).orElse(null);
        this.reference = verdict.reference().map(AnswerEntity::fit).orElse(null);
        this.text = verdict.text().map(AnswerEntity::fit).orElse(null);
        this.createdAt = now;
    }

    static String fit(String text) {
        return text.substring(0, Math.min(text.length(), MOST_TEXT)).replace('\0', ' ');
    }

    Answer toAnswer() {
        return new Answer(
                createdAt, purpose, attempt, said, state, Optional.ofNullable(reference), Optional.ofNullable(text));
    }

    EvidenceJson.ItemJson read() {
        var meaning = new EvidenceJson.MeaningJson(
                purpose,
                attempt,
                said,
                state,
                Optional.ofNullable(code),
                Optional.ofNullable(reference),
                Optional.ofNullable(text));
        return new EvidenceJson.ItemJson(id, createdAt, Optional.empty(), Optional.of(meaning));
    }
}
