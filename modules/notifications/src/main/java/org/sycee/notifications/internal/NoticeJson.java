package org.sycee.notifications.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;

/** A notice on the wire; its words are the screen's. */
record NoticeJson(
        UUID id,
        long position,
        NoticeKind kind,
        String subject,
        Map<String, String> parameters,
        Instant at,
        boolean read) {

    static NoticeJson of(Notice notice) {
        return new NoticeJson(
                notice.id(),
                notice.position(),
                notice.kind(),
                notice.subject(),
                notice.parameters(),
                notice.at(),
                notice.isRead());
    }

    /** A page, newest first. */
    record PageJson(List<NoticeJson> items, Optional<String> nextCursor) {}

    /** A page of which one more was read than is shown: that tells whether there is another. */
    static PageJson pageOf(List<Notice> notices, int limit) {
        var items = notices.stream().limit(limit).map(NoticeJson::of).toList();
        var next = notices.size() > limit ? Optional.of(items.get(limit - 1).position()) : Optional.<Long>empty();
        return new PageJson(items, next.map(String::valueOf));
    }

    /** How many were not read. */
    record UnreadJson(long count) {}

    /** Up to which position all were read. */
    record ReadJson(long position) {}
}
