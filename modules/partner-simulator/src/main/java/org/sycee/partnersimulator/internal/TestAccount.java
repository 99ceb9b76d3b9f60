package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How a bank account behaves, by its number; the README lists them. */
enum TestAccount {
    ORDINARY("000123456789", "Paid; so is any other number of 8 to 17 digits"),
    CLOSED("000111111113", "Taken, and sent back after some seconds: the account is closed"),
    LATE_ANSWER("000222222227", "Paid, but the answer is late"),
    SLOW("000333333335", "Paid after 30 seconds");

    private final String number;
    private final String story;

    TestAccount(String number, String story) {
        this.number = number;
        this.story = story;
    }

    static TestAccount of(String number) {
        return Arrays.stream(values())
                .filter(account -> account.number.equals(number))
                .findFirst()
                .orElse(ORDINARY);
    }

    String number() {
        return number;
    }

    String story() {
        return story;
    }

    /** How long its bank takes until it is sure. */
    Duration processing() {
        return switch (this) {
            case ORDINARY, LATE_ANSWER -> Duration.ZERO;
            case CLOSED -> Duration.ofSeconds(3);
            case SLOW -> Duration.ofSeconds(30);
        };
    }

    /** Why its bank sends money back in the end, or empty. */
    String returnCode() {
        return this == CLOSED ? "account_closed" : "";
    }

    /** What goes wrong with the first request of each key that names such an account. */
    Optional<Fault> habit() {
        return Optional.of(Fault.of(Fault.Mode.TIMEOUT_AFTER)).filter(fault -> this == LATE_ANSWER);
    }
}
