package org.sycee.wallets;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum WalletError implements ErrorCode {
    INSUFFICIENT_FUNDS(ErrorKind.REFUSED),
    /** More than one payment, one day or one month may have. */
    OVER_LIMIT(ErrorKind.REFUSED),
    /** Wallets are kept in another currency. */
    CURRENCY_NOT_HELD(ErrorKind.REFUSED);

    private final ErrorKind kind;

    WalletError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
