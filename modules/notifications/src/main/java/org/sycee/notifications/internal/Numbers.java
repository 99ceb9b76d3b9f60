package org.sycee.notifications.internal;

import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Reads numbers that a client sent as text. */
final class Numbers {

    private Numbers() {}

    static long positive(String name, String text, long most) {
        var number = number(name, text, most);
        if (number < 1) {
            throw refused(name, text, "1", most);
        }
        return number;
    }

    static long number(String name, String text, long most) {
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        throw refused(name, text, "0", most);
    }

    private static SyceeException refused(String name, String text, String least, long most) {
        return new SyceeException(
                KernelError.INVALID_REQUEST,
                "The " + name + " must be a number from " + least + " to " + most + ", not " + text + ".");
    }
}
