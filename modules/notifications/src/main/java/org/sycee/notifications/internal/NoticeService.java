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
    private final ReceivedMoney received;

    @Inject
    NoticeService(NoticeRecords records, ReceivedMoney received) {
        this.records = records;
        this.received = received;
    }

    @Override
    public List<Notice> page(PersonId person, long before, int limit) {
        received.tell(person);
        return records.page(person, before, limit);
    }

    @Override
    public long unread(PersonId person) {
        received.tell(person);
        return records.unread(person);
    }

    @Override
    public void read(PersonId person, long upTo) {
        records.read(person, upTo);
    }
}
