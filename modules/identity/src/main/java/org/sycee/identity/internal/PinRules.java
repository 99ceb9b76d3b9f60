package org.sycee.identity.internal;

import java.util.Set;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.SyceeException;

/** Which payment PINs are good enough: six digits without a pattern. */
final class PinRules {

    /** Patterns on the keypad and numbers with a meaning that many choose. */
    private static final Set<String> FAVOURITES =
            Set.of("147258", "258369", "159753", "147369", "520131", "131420", "168888", "666888", "888666", "102030");

    private PinRules() {}

    static void check(String pin, LoginName login) {
        if (!pin.matches("[0-9]{6}")) {
            throw weak("A payment PIN has six digits.");
        }
        if (isPatterned(pin) || FAVOURITES.contains(pin) || login.value().endsWith(pin)) {
            throw weak("This PIN is among the first that others would try. Please choose another one.");
        }
    }

    /** Equal steps (111111, 123456, 975310), or a part repeated (121212, 123123), or doubles (112233). */
    private static boolean isPatterned(String pin) {
        var first = pin.substring(0, 3);
        return hasEqualSteps(pin)
                || pin.equals(first + first)
                || pin.equals(pin.substring(0, 2).repeat(3))
                || pin.matches("(.)\\1(.)\\2(.)\\3")
                || pin.matches("(.)\\1\\1(.)\\2\\2");
    }

    private static boolean hasEqualSteps(String pin) {
        var step = pin.charAt(1) - pin.charAt(0);
        for (var i = 2; i < pin.length(); i++) {
            if (Math.floorMod(pin.charAt(i) - pin.charAt(i - 1) - step, 10) != 0) {
                return false;
            }
        }
        return true;
    }

    private static SyceeException weak(String message) {
        return new SyceeException(IdentityError.WEAK_PIN, message);
    }
}
