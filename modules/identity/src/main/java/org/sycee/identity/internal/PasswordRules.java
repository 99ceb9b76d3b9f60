package org.sycee.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Which passwords are good enough: long ones that nobody else would think of. Any character is welcome. */
final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final int PART_WORTH_A_LOOK = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    static void check(String password, LoginName login) {
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A password has at most 256 characters.");
        }
        if (length < SHORTEST) {
            throw weak("A password needs 8 characters or more.");
        }
        if (isGuessable(password.toLowerCase(Locale.ROOT), login)) {
            throw weak("This password is among the first that others would try. Please choose another one.");
        }
    }

    private static boolean isGuessable(String password, LoginName login) {
        return COMMON.contains(password)
                || password.chars().distinct().count() <= 2
                || password.contains("sycee")
                || login.parts().stream()
                        .filter(part -> part.length() >= PART_WORTH_A_LOOK)
                        .anyMatch(password::contains);
    }

    /** The most common passwords of 8 and more characters, most common first. */
    private static Set<String> common() {
        var stream = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SyceeException weak(String message) {
        return new SyceeException(IdentityError.WEAK_PASSWORD, message);
    }
}
