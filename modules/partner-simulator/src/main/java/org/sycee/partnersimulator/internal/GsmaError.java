package org.sycee.partnersimulator.internal;

/** The harmonised errors of the GSMA Mobile Money API that a bill company uses here. */
enum GsmaError {
    INCORRECT_STATE(400, "businessRule", "incorrectState"),
    OVER_PAYMENT(400, "businessRule", "overPaymentNotAllowed"),
    UNDER_PAYMENT(400, "businessRule", "underPaymentNotAllowed"),
    ABOVE_THE_MOST(400, "businessRule", "greaterThanTransactionMaxValue"),
    DUPLICATE_REQUEST(400, "businessRule", "duplicateRequest"),
    RATE_LIMIT(429, "businessRule", "rateLimitError"),
    FORMAT(400, "validation", "formatError"),
    MISSING_VALUE(400, "validation", "mandatoryValueNotSupplied"),
    CURRENCY(400, "validation", "currencyNotSupported"),
    OFFSET(400, "validation", "invalidOffset"),
    IDENTIFIER(404, "identification", "identifierError"),
    DECLINED(401, "authorisation", "requestDeclined"),
    INTERNAL(500, "internal", "genericError");

    private final int status;
    private final String category;
    private final String code;

    GsmaError(int status, String category, String code) {
        this.status = status;
        this.category = category;
        this.code = code;
    }

    int status() {
        return status;
    }

    String category() {
        return category;
    }

    String code() {
        return code;
    }
}
