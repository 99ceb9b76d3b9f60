package org.sycee.partnersimulator.internal;

import java.util.Arrays;
import java.util.Optional;

/** How a card behaves, by its number; the README lists them. */
enum TestCard {
    ORDINARY("", "Any other valid number"),
    DECLINED("4000000000000002", "Declined"),
    INSUFFICIENT_FUNDS("4000000000009995", "Declined: not enough money"),
    EXPIRED_CARD("4000000000000069", "Declined: the card has expired"),
    LATE_ANSWER("4000000000000341", "Paid, but the answer is late"),
    WRONG_ANSWER("4000000000000127", "Paid, but the first answer is wrong"),
    SLOW("4000000000003220", "Paid after 30 seconds");

    private final String number;
    private final String story;

    TestCard(String number, String story) {
        this.number = number;
        this.story = story;
    }

    static TestCard of(String number) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(number))
                .findFirst()
                .orElse(ORDINARY);
    }

    String number() {
        return number;
    }

    String story() {
        return story;
    }

    /** Why a payment with it is declined, if it is. */
    Optional<String> declineCode() {
        return switch (this) {
            case DECLINED -> Optional.of("card_declined");
            case INSUFFICIENT_FUNDS -> Optional.of("insufficient_funds");
            case EXPIRED_CARD -> Optional.of("expired_card");
            case ORDINARY, LATE_ANSWER, WRONG_ANSWER, SLOW -> Optional.empty();
        };
    }
}
