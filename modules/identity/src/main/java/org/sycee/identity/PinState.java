package org.sycee.identity;

/**
 * How a person's payment PIN stands.
 *
 * @param isSet whether there is one
 * @param attemptsLeft how many misses are left; none means locked
 */
public record PinState(boolean isSet, int attemptsLeft) {

    public boolean isLocked() {
        return isSet && attemptsLeft == 0;
    }
}
