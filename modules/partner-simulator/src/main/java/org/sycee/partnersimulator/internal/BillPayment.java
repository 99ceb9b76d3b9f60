package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;

/**
 * A payment of a bill.
 *
 * <p>It is born PENDING or REJECTED, becomes SUCCEEDED or REJECTED when its time has come, and stays so. A bill's
 * payments that are not REJECTED never come to more than was due.
 */
record BillPayment(String key, BillOrder order, Names names, Course course, Standing standing) {

    /** How far it is. */
    enum Status {
        PENDING,
        SUCCEEDED,
        REJECTED
    }

    /** What the company calls it. */
    record Names(String serverCorrelationId, String partnerReference) {}

    /** What is to become of it, and where to tell it; an empty URL is nowhere. */
    record Course(Instant acceptedAt, Duration takes, boolean endsWell, String callbackUrl, boolean inPart) {

        Instant endsAt() {
            return acceptedAt.plus(takes);
        }
    }

    /** Where it stands; only a rejected one has an error. */
    record Standing(Status status, @Nullable GsmaError error, Instant at) {}

    Status status() {
        return standing.status();
    }

    /** Whose bill, meter or telephone was paid. */
    Company company() {
        return Company.ofPrefix(order.billReference().substring(0, 2)).orElseThrow();
    }

    /** What the company takes of what was asked for. */
    Money taken() {
        return Part.of(order.amount(), course.inPart());
    }

    boolean isOpen() {
        return status() == Status.PENDING;
    }

    /** Whether the first answer was already the last one. */
    boolean endedAtOnce() {
        return !isOpen() && course.takes().isZero();
    }

    /** The payment as its course foresees its end; one that has ended stays as it is. */
    BillPayment ended(Instant at) {
        if (!isOpen()) {
            return this;
        }
        return course.endsWell()
                ? standing(new Standing(Status.SUCCEEDED, null, at))
                : standing(new Standing(Status.REJECTED, GsmaError.DECLINED, at));
    }

    /** What is told of it, true or not. */
    BillPayment asIf(NewsControls.Told told) {
        return switch (told) {
            case PENDING -> standing(new Standing(Status.PENDING, null, standing.at()));
            case SUCCEEDED -> standing(new Standing(Status.SUCCEEDED, null, standing.at()));
            case FAILED -> standing(new Standing(Status.REJECTED, GsmaError.DECLINED, standing.at()));
        };
    }

    private BillPayment standing(Standing other) {
        return new BillPayment(key, order, names, course, other);
    }
}
