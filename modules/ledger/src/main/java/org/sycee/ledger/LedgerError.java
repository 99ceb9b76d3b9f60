package org.sycee.ledger;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of the books that are no result of posting. */
public enum LedgerError implements ErrorCode {
    /** The books do not answer now. */
    LEDGER_UNAVAILABLE(ErrorKind.UNAVAILABLE),
    /** Too many postings wait already; nothing was posted. */
    LEDGER_BUSY(ErrorKind.UNAVAILABLE),
    /** Nobody can say yet whether an entry was posted. */
    POSTING_UNCERTAIN(ErrorKind.UNAVAILABLE) {
        @Override
        public String money() {
            return "It is not certain yet whether money has moved; the same request again settles it, and never doubles it.";
        }
    };

    private final ErrorKind kind;

    LedgerError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
