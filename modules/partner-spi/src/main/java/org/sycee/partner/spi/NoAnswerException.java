package org.sycee.partner.spi;

/** No readable answer came from the partner. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final boolean sent;

    /**
     * Made by Sycee.
     *
     * @param sent whether any byte may have reached the partner: then nobody knows what it did
     */
    public NoAnswerException(String message, boolean sent, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /** Whether any byte may have reached the partner. */
    public boolean wasSent() {
        return sent;
    }
}
