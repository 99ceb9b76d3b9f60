package org.sycee.notifications.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * How many notices a person was given, and up to which they were read.
 *
 * <p>Born with the first notice, or the first reading. Its row is locked while a notice is written, so that a person's
 * positions have no gap and become visible in their order: who has seen position 7 will never miss a 6.
 */
@Entity
@Table(schema = "notifications", name = "mailbox")
class MailboxEntity {

    @Id
    private UUID person;

    @Column(name = "last_position")
    private long lastPosition;

    @Column(name = "read_position")
    private long readPosition;

    /** The last line of the person's statement of which was told what there was to tell. */
    @Column(name = "statement_line")
    private long statementLine;

    protected MailboxEntity() {}

    /** The position of one more notice. */
    long nextPosition() {
        lastPosition++;
        return lastPosition;
    }

    void read(long upTo) {
        readPosition = Math.max(readPosition, Math.min(upTo, lastPosition));
    }

    long unread() {
        return lastPosition - readPosition;
    }

    /** Lines are read by several at once; none goes back. */
    void toldUpTo(long line) {
        statementLine = Math.max(statementLine, line);
    }

    long statementLine() {
        return statementLine;
    }

    long readPosition() {
        return readPosition;
    }
}
