package org.sycee.notifications.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.NoticeKind;

/**
 * What a person is to be told.
 *
 * @param person who
 * @param cause what is told only once: the thing itself if it ends once, else the event
 * @param kind what
 * @param subject the path of what it is about
 * @param parameters what the words need
 * @param happenedAt when it happened, if it may be told long after
 */
record News(
        PersonId person,
        UUID cause,
        NoticeKind kind,
        String subject,
        Map<String, String> parameters,
        Optional<Instant> happenedAt) {

    /** News that are told as soon as they happen. */
    News(PersonId person, UUID cause, NoticeKind kind, String subject, Map<String, String> parameters) {
        this(person, cause, kind, subject, parameters, Optional.empty());
    }
}
