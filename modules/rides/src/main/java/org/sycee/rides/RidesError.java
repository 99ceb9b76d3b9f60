package org.sycee.rides;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum RidesError implements ErrorCode {
    /** No operator answers, or the one that was booked does not. */
    RIDES_UNAVAILABLE(ErrorKind.UNAVAILABLE),
    /** The operator of this Sycee has switched the taxi company off. */
    SERVICE_DISABLED(ErrorKind.CONFLICT),
    /** The pick-up would have been before now. */
    DEPARTURE_PASSED(ErrorKind.REFUSED),
    OFFER_EXPIRED(ErrorKind.REFUSED),
    /** Another ride of the same offer is on its way, or over. */
    OFFER_USED(ErrorKind.REFUSED),
    INSUFFICIENT_FUNDS(ErrorKind.REFUSED),
    /** More than a person may pay at once, or in a day. */
    OVER_LIMIT(ErrorKind.REFUSED),
    /** The money could not be set aside for another reason; {@code reason} says which. */
    RIDE_REFUSED(ErrorKind.REFUSED),
    /** The ride can no longer be called off: the rider is in the car, or it is over. */
    RIDE_OVER(ErrorKind.CONFLICT, "Nothing has changed: what was set aside stays so, and what was paid is paid."),
    /** Calling it off costs more than was agreed to; {@code fee} and {@code validUntil} say what now. */
    CANCELLATION_FEE_CHANGED(ErrorKind.CONFLICT, "Nothing has changed: the ride goes on, and what is held stays held."),
    /** Only a ride that took place and is paid can be rated, and its driver be given a tip. */
    RIDE_NOT_OVER(ErrorKind.CONFLICT);

    private final ErrorKind kind;
    private final String money;

    RidesError(ErrorKind kind) {
        this(kind, "No money has moved.");
    }

    RidesError(ErrorKind kind, String money) {
        this.kind = kind;
        this.money = money;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String money() {
        return money;
    }
}
