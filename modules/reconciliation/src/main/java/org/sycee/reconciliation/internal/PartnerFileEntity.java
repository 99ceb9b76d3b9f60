package org.sycee.reconciliation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's file of one period.
 *
 * <p>Born REFUSED or, with all its lines, ENTERED by {@link FileEntering}. It becomes MATCHED when its lines were compared
 * and COMPLETE when nothing more can become visible in its period; REPLACED when another file of the same period comes.
 * It is never changed otherwise, nor removed.
 */
@Entity
@Table(schema = "reconciliation", name = "partner_file")
class PartnerFileEntity {

    @Id
    private UUID id;

    private String instance;

    @Column(name = "period_from")
    private Instant periodFrom;

    @Column(name = "period_to")
    private Instant periodTo;

    private String zone;
    private int revision;

    @Enumerated(EnumType.STRING)
    private FileState state;

    private @Nullable String refusal;
    private long lines;
    private @Nullable UUID replaces;
    private long added;
    private long removed;
    private long changed;

    @Column(name = "received_by")
    private UUID receivedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PartnerFileEntity() {}

    /** How the lines differ from those of the file that it has replaced. */
    record Revision(UUID former, long added, long removed, long changed) {}

    UUID id() {
        return id;
    }

    String instance() {
        return instance;
    }

    Period period() {
        return new Period(periodFrom, periodTo, ZoneId.of(zone));
    }

    int revision() {
        return revision;
    }

    FileState state() {
        return state;
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    long lines() {
        return lines;
    }

    Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    Optional<Revision> changes() {
        return replaces().map(former -> new Revision(former, added, removed, changed));
    }

    UUID receivedBy() {
        return receivedBy;
    }

    Instant receivedAt() {
        return createdAt;
    }
}
