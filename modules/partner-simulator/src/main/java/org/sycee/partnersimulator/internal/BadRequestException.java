package org.sycee.partnersimulator.internal;

/** The caller sent something that cannot be read; the message says what. */
final class BadRequestException extends RuntimeException {

    BadRequestException(String message) {
        super(message);
    }
}
