package org.sycee.customers.internal;

import org.sycee.kernel.KernelError;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;

/** How a person wants to be called. */
record DisplayName(String value) {

    private static final int LONGEST = 80;

    /** Reads what was typed, without blanks around it. */
    static DisplayName of(String typed) {
        var name = ShownText.of(typed, "A name", LONGEST);
        if (name.isEmpty()) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A name has 1 to 80 characters.");
        }
        return new DisplayName(name);
    }
}
