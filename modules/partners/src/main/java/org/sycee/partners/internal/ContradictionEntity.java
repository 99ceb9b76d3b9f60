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
import org.sycee.audit.Deed;
import org.sycee.kernel.MoneyJson;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall.State;

/**
 * A contradiction that waits for an administrator.
 *
 * <p>Born open by {@link ContradictionRecords#told}, in the database transaction of the answer; the same told again only
 * counts. If its call can be inquired, its partner is asked whether it stays with it, until it says something certain or was asked
 * {@value #MOST_TRIES} times. It ends when an administrator has
 * looked at it, and moves no money.
 */
@Entity
@Table(schema = "partners", name = "contradiction")
class ContradictionEntity {

    static final int MOST_TRIES = 3;

    /** What the partner said when it was asked once more. */
    enum Heard {
        SAID_AGAIN,
        /** It said what stands. */
        TAKEN_BACK,
        /** Nothing certain, or something else again. */
        NOTHING
    }

    @Id
    private UUID id;

    @Column(name = "call_key", updatable = false)
    private UUID callKey;

    @Column(updatable = false)
    private String instance;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StoredOperation.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private State stands;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Contradiction.Said said;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Answer.Purpose purpose;

    @Column(updatable = false)
    private long amount;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private int times;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @Column(name = "last_told_at", updatable = false)
    private Instant lastToldAt;

    @Column(name = "asked_at", updatable = false)
    private @Nullable Instant askedAt;

    @Column(updatable = false)
    private int tries;

    @Enumerated(EnumType.STRING)
    private @Nullable Heard heard;

    @Column(name = "looked_at")
    private @Nullable Instant lookedAt;

    @Column(name = "looked_at_by")
    private @Nullable UUID lookedAtBy;

    private @Nullable String note;

    protected ContradictionEntity() {}

    /** Takes what was said when the partner was asked once more. */
    void hear(PartnerCallEntity call, Verdict verdict) {
        if (call.contradicts(verdict)) {
            heard = isSaidBy(Contradiction.of(call, purpose, verdict)) ? Heard.SAID_AGAIN : Heard.NOTHING;
        } else if (verdict.state().isCertain()) {
            heard = Heard.TAKEN_BACK;
        } else if (tries >= MOST_TRIES) {
            heard = Heard.NOTHING;
        }
    }

    private boolean isSaidBy(Contradiction what) {
        return said == what.said()
                && (said == Contradiction.Said.REJECTED
                        || (reference.equals(what.reference())
                                && amount == what.amount().minorUnits()));
    }

    boolean isOpen() {
        return lookedAt == null;
    }

    boolean wasLookedAt(Deed deed) {
        return deed.who().id().equals(lookedAtBy) && deed.reason().equals(note);
    }

    /** Ends it. */
    void lookAt(Deed deed, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("contradiction " + id + " has ended");
        }
        lookedAt = now;
        lookedAtBy = deed.who().id();
        note = deed.reason();
    }

    UUID callKey() {
        return callKey;
    }

    ContradictionJson json() {
        return new ContradictionJson(
                id,
                callKey,
                instance,
                kind,
                stands,
                said,
                Optional.of(reference).filter(text -> !text.isEmpty()),
                purpose,
                new MoneyJson(amount, currency),
                times,
                toldAt,
                lastToldAt,
                Optional.ofNullable(askedAt),
                Optional.ofNullable(heard),
                Optional.ofNullable(lookedAt)
                        .flatMap(at -> Optional.ofNullable(lookedAtBy)
                                .flatMap(by -> Optional.ofNullable(note)
                                        .map(words -> new ContradictionJson.LookedAtJson(at, by, words)))));
    }
}
