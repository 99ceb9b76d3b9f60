package org.sycee.clock.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.Ids;

/** One move forward. It is born complete, and nothing ever becomes of it. */
@Entity
@Table(schema = "clock", name = "advance")
class AdvanceEntity {

    @Id
    private UUID id;

    @Column(name = "by_seconds")
    private long bySeconds;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AdvanceEntity() {}

    AdvanceEntity(Duration by, Instant now) {
        this.id = Ids.next();
        this.bySeconds = by.toSeconds();
        this.createdAt = now;
    }
}
