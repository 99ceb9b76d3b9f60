package org.sycee.notifications.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;

/** One notice; written once, never changed. Whether it was read, its person's mailbox knows. */
@Entity
@Table(schema = "notifications", name = "notice")
class NoticeEntity {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // read in queries
    private UUID person;

    private long position;

    @SuppressWarnings("unused") // read in queries
    private UUID cause;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String subject;

    @ElementCollection
    @CollectionTable(schema = "notifications", name = "notice_parameter", joinColumns = @JoinColumn(name = "notice_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    @BatchSize(size = 100)
    private Map<String, String> parameters = new HashMap<>();

    @Column(name = "happened_at")
    private @Nullable Instant happenedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected NoticeEntity() {}

    NoticeEntity(News news, long position, Instant now) {
        this.id = Ids.next();
        this.person = news.person().value();
        this.position = position;
        this.cause = news.cause();
        this.kind = news.kind();
        this.subject = news.subject();
        this.parameters.putAll(news.parameters());
        this.happenedAt = news.happenedAt().orElse(null);
        this.createdAt = now;
    }

    Notice toNotice(long readPosition) {
        var at = happenedAt == null ? createdAt : happenedAt;
        return new Notice(id, position, kind, subject, Map.copyOf(parameters), at, position <= readPosition);
    }
}
