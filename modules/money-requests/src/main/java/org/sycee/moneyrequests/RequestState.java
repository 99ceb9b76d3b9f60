package org.sycee.moneyrequests;

/** Where a request for money stands. */
public enum RequestState {
    /** It waits for the one who was asked. */
    OPEN,
    /** That one has approved it with the PIN; the payment is being posted. */
    PAYING,
    PAID,
    /** The one who was asked does not want to pay. */
    DECLINED,
    /** The one who asked has taken it back. */
    CANCELLED;

    /** A payment that the ledger refuses leads back to {@link #OPEN}: nothing has moved. */
    public boolean mayBecome(RequestState next) {
        return switch (this) {
            case OPEN -> next == PAYING || next == DECLINED || next == CANCELLED;
            case PAYING -> next == PAID || next == OPEN;
            case PAID, DECLINED, CANCELLED -> false;
        };
    }
}
