package org.sycee.customers.internal;

import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** How a person wants to be called: any script, but nothing invisible that could disturb a screen. */
record DisplayName(String value) {

    private static final int LONGEST = 80;

    /** Reads what was typed, without blanks around it. */
    static DisplayName of(String typed) {
        var name = typed.strip();
        var length = name.codePointCount(0, name.length());
        if (length == 0 || length > LONGEST) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A name has 1 to 80 characters.");
        }
        if (name.codePoints().anyMatch(DisplayName::isDisturbing)) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A name has no control characters.");
        }
        return new DisplayName(name);
    }

    /** Controls, line breaks, half characters, and marks that turn the direction of what follows. */
    private static boolean isDisturbing(int character) {
        var turnsDirection = (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E
                || character == 0x200F;
        return turnsDirection
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }
}
