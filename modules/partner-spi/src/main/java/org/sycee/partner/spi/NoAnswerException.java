package org.sycee.partner.spi;

/** No readable answer came from the partner. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final boolean sent;

    public NoAnswerException(String message, boolean sent, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /** Whether any byte may have reached the partner. */
    public boolean wasSent() {
        return sent;
    }
}
