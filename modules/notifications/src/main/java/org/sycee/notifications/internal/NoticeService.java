package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.Notice;
import org.sycee.notifications.Notices;

/** Answers for the notices of one person. */
@ApplicationScoped
class NoticeService implements Notices {

    private final NoticeRecords records;

    @Inject
    NoticeService(NoticeRecords records) {
        this.records = records;
    }

    @Override
    public List<Notice> page(PersonId person, long before, int limit) {
        return records.page(person, before, limit);
    }

    @Override
    public long unread(PersonId person) {
        return records.unread(person);
    }

    @Override
    public void read(PersonId person, long upTo) {
        records.read(person, upTo);
    }
}
