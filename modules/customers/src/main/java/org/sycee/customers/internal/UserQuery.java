package org.sycee.customers.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/**
 * What an administrator searches users for.
 *
 * @param text a phone number, an e-mail address, a part of a name, or an id; at least two characters
 */
record UserQuery(String text) {

    /** What of a user the text can be. */
    enum Matter {
        ID,
        LOGIN,
        NAME
    }

    private static final int SHORTEST = 2;
    private static final int LONGEST = 254;

    /** Reads what was typed, without blanks around it. */
    static UserQuery of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "The member text must have " + SHORTEST + " to " + LONGEST + " characters to search for.");
        }
        return new UserQuery(text);
    }

    /** The id that the text is, if it is one. */
    Optional<PersonId> id() {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(new PersonId(UUID.fromString(text)))
                : Optional.empty();
    }

    /** Leaves logins and names out of every log. */
    @Override
    public String toString() {
        return "UserQuery[]";
    }
}
