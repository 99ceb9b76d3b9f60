package org.sycee.app;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** What no room has a word for. */
enum AppError implements ErrorCode {
    METHOD_NOT_ALLOWED(ErrorKind.INVALID),
    UNSUPPORTED_MEDIA_TYPE(ErrorKind.INVALID),
    INTERNAL_ERROR(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    AppError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String money() {
        return this == INTERNAL_ERROR
                ? "If you were paying, the payment's page says where your money is; repeating the request with the same"
                        + " key never pays twice."
                : ErrorCode.super.money();
    }
}
