package org.sycee.wallets;

import java.util.Optional;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;
import org.sycee.ledger.PostResult.Rejection;

/** Refusals of this room. */
public enum WalletError implements ErrorCode {
    INSUFFICIENT_FUNDS(ErrorKind.REFUSED),
    /** The operator has frozen the account: nothing leaves it. */
    WALLET_FROZEN(ErrorKind.REFUSED),
    /** More than one payment, one day or one month may have. */
    OVER_LIMIT(ErrorKind.REFUSED),
    /** Something is owed, such as the rest of a charge-back: nothing is paid out until it is repaid. */
    DEBT_OPEN(ErrorKind.REFUSED),
    /** Wallets are kept in another currency. */
    CURRENCY_NOT_HELD(ErrorKind.REFUSED),
    /** Nothing, or less than nothing. */
    INVALID_AMOUNT(ErrorKind.INVALID),
    /** Nobody here has that phone, e-mail address or handle. */
    PAYEE_UNKNOWN(ErrorKind.NOT_FOUND),
    /** Nobody pays oneself. */
    PAYEE_IS_PAYER(ErrorKind.REFUSED);

    private final ErrorKind kind;

    WalletError(ErrorKind kind) {
        this.kind = kind;
    }

    /** What a rejection by the ledger means to the wallet's owner; empty if it is a mistake of ours. */
    public static Optional<WalletError> of(Rejection rejection) {
        return switch (rejection) {
            case INSUFFICIENT_FUNDS -> Optional.of(INSUFFICIENT_FUNDS);
            case OVER_DAY_LIMIT, OVER_MONTH_LIMIT -> Optional.of(OVER_LIMIT);
            case NO_SUCH_ACCOUNT,
                    ACCOUNT_CLOSED,
                    CURRENCY_MISMATCH,
                    SAME_ACCOUNT,
                    NO_SUCH_PENDING,
                    PENDING_ENDED,
                    EXCEEDS_PENDING,
                    TOO_LARGE -> Optional.empty();
        };
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
