package org.sycee.reconciliation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.reconciliation.internal.OurSide.Subject;

/**
 * What differs under one key.
 *
 * <p>Born OPEN by a comparison, or WITH_ORDER while the order it concerns has not ended; of one key at most one has not
 * ended. Comparisons change what it tells, and heal it. Two administrators make it RESOLVING; it is RESOLVED when what
 * they decided is in the books, or OPEN again if those refuse it.
 */
@Entity
@Table(schema = "reconciliation", name = "break")
class BreakEntity {

    private static final Set<Finding> SHORT = Set.of(Finding.MISSING_THERE, Finding.AMOUNT, Finding.STATUS);

    @Id
    private UUID id;

    private String instance;
    private String key;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Enumerated(EnumType.STRING)
    private BreakState state;

    private long difference;
    private long borne;
    private String currency;
    private @Nullable UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private Subject.@Nullable Kind subjectKind;

    @Column(name = "file_id")
    private @Nullable UUID fileId;

    private @Nullable Integer line;

    @Column(name = "healed_by")
    private @Nullable UUID healedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable BreakResolution resolution;

    @Column(name = "adjustment_id")
    private UUID adjustmentId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected BreakEntity() {}

    /** Whether the operator may take upon itself what its partner got beyond the books, or take back what was too much. */
    boolean mayBeBorne() {
        return !toBear().isZero() && finding != Finding.CURRENCY && isTheirs();
    }

    /** Whether it is money for the partner. What a partner gives or brings is another's, and goes the other way. */
    private boolean isTheirs() {
        return subjectKind == null || subjectKind == Subject.Kind.ORDER;
    }

    /** What the operator takes upon itself; negative: what it takes back, of what it has borne and no more. */
    Money toBear() {
        return Money.of(Math.max(difference, -borne), currency);
    }

    /** Whether the partner got less than is booked for it by an order; what the operator has borne is taken back before. */
    boolean isShort() {
        return difference < 0 && borne == 0 && subjectKind == Subject.Kind.ORDER && SHORT.contains(finding);
    }

    /** Whether the payer may be given the difference back, if so much is left of what was captured. */
    boolean mayBeGivenBack(Money left) {
        return isShort() && left.currency().equals(difference().currency()) && left.compareTo(missing()) >= 0;
    }

    /** Decides how it ends. */
    void resolve(BreakResolution how) {
        become(BreakState.RESOLVING);
        resolution = how;
    }

    /** What was decided is in the books. */
    void close(Instant now) {
        become(BreakState.RESOLVED);
        closedAt = now;
    }

    /** The books refuse what was decided, for good. Under that id nothing is posted any more: the next end has another. */
    void reopen() {
        become(BreakState.OPEN);
        resolution = null;
        adjustmentId = Ids.next();
    }

    private void become(BreakState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("break " + id + " is " + state + " and may not become " + next);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    String instance() {
        return instance;
    }

    String key() {
        return key;
    }

    Finding finding() {
        return finding;
    }

    BreakState state() {
        return state;
    }

    /** What the partner says it got, less what is booked for it and what the operator has borne. */
    Money difference() {
        return Money.of(difference, currency);
    }

    /** What the operator has borne of it before. */
    Money borne() {
        return Money.of(borne, currency);
    }

    /** What the partner got less than is booked for it. */
    Money missing() {
        return difference().negated();
    }

    Optional<Subject> subject() {
        return Optional.ofNullable(subjectKind)
                .flatMap(kind -> Optional.ofNullable(subject).map(one -> new Subject(kind, one)));
    }

    Optional<UUID> file() {
        return Optional.ofNullable(fileId);
    }

    Optional<Integer> line() {
        return Optional.ofNullable(line);
    }

    /** The file after which nothing differed any more. */
    Optional<UUID> healedBy() {
        return Optional.ofNullable(healedBy);
    }

    Optional<BreakResolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    /** The id of the transfer that ends it, if one does; decided before anything is posted. */
    UUID adjustment() {
        return adjustmentId;
    }

    Instant since() {
        return createdAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
