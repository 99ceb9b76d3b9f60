package org.sycee.notifications.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.Notice;

/** The rows of notices; each method is one database transaction. */
@ApplicationScoped
class NoticeRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    NoticeRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Writes a notice, unless this person was told of the cause before. */
    @Transactional
    void add(News news) {
        withMailbox(news.person(), mailbox -> write(news, mailbox));
    }

    /** Writes what is told of a person's statement up to a line, and that it was. */
    @Transactional
    void add(PersonId person, List<News> news, long upToLine) {
        withMailbox(person, mailbox -> {
            news.forEach(one -> write(one, mailbox));
            mailbox.toldUpTo(upToLine);
        });
    }

    private void write(News news, MailboxEntity mailbox) {
        if (!wasTold(news)) {
            entities.persist(new NoticeEntity(news, mailbox.nextPosition(), clock.instant()));
        }
    }

    private boolean wasTold(News news) {
        return entities.createQuery(
                                "select count(*) from NoticeEntity where person = :person and cause = :cause",
                                Long.class)
                        .setParameter("person", news.person().value())
                        .setParameter("cause", news.cause())
                        .getSingleResult()
                > 0;
    }

    @Transactional
    void read(PersonId person, long upTo) {
        withMailbox(person, mailbox -> mailbox.read(upTo));
    }

    /** Under the lock of the mailbox, which is made first if it is missing. */
    private void withMailbox(PersonId person, Consumer<MailboxEntity> work) {
        entities.createNativeQuery("""
            insert into notifications.mailbox (person, created_at) values (:person, :now)
            on conflict do nothing
            """)
                .setParameter("person", person.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        work.accept(entities.find(MailboxEntity.class, person.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional
    long unread(PersonId person) {
        return mailbox(person).map(MailboxEntity::unread).orElse(0L);
    }

    /** The last line of the person's statement of which was told; 0 if none was. */
    @Transactional
    long statementLine(PersonId person) {
        return mailbox(person).map(MailboxEntity::statementLine).orElse(0L);
    }

    @Transactional
    List<Notice> page(PersonId person, long before, int limit) {
        return notices("""
            from NoticeEntity where person = :person and position < :bound order by position desc
            """, person, before, limit);
    }

    /** What came after a position, oldest first. */
    @Transactional
    List<Notice> after(PersonId person, long position, int limit) {
        return notices("""
            from NoticeEntity where person = :person and position > :bound order by position
            """, person, position, limit);
    }

    private List<Notice> notices(String query, PersonId person, long bound, int limit) {
        var read = mailbox(person).map(MailboxEntity::readPosition).orElse(0L);
        return entities
                .createQuery(query, NoticeEntity.class)
                .setParameter("person", person.value())
                .setParameter("bound", bound)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(notice -> notice.toNotice(read))
                .toList();
    }

    private Optional<MailboxEntity> mailbox(PersonId person) {
        return Optional.ofNullable(entities.find(MailboxEntity.class, person.value()));
    }

    /** The position of each one's newest notice; who has none is left out. */
    @Transactional
    Map<PersonId, Long> lastPositions(Collection<PersonId> people) {
        return entities.createQuery(
                        "select person, lastPosition from MailboxEntity where person in :people", Object[].class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultStream()
                .collect(toUnmodifiableMap(row -> new PersonId((UUID) row[0]), row -> (Long) row[1]));
    }
}
