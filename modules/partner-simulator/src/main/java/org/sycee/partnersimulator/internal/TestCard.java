package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How a card behaves, by its number; the README lists them. */
enum TestCard {
    ORDINARY("", "Any other valid number"),
    DECLINED("4000000000000002", "Declined"),
    INSUFFICIENT_FUNDS("4000000000009995", "Declined: not enough money"),
    EXPIRED_CARD("4000000000000069", "Declined: the card has expired"),
    STOLEN("4000000000009979", "Declined: reported lost or stolen"),
    OVER_LIMIT("4000000000006975", "Declined: over the card's own limit"),
    NO_BANK("4000000000000119", "Declined: its bank cannot be reached"),
    SPENT("4000000000000440", "Paid; once saved, declined: not enough money"),
    CHALLENGE("4000000000003154", "Paid; once saved, its bank asks you first"),
    LATE_ANSWER("4000000000000341", "Paid, but the answer is late"),
    WRONG_ANSWER("4000000000000127", "Paid, but the first answer is wrong"),
    NO_PAYOUTS("4000000000008880", "Paid; takes no money back"),
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

    /** Why a payment with it is declined by token, if it is; such a card was saved when it was still good. */
    Optional<String> declineCodeOnceSaved() {
        return this == SPENT ? Optional.of("insufficient_funds") : declineCode();
    }

    /** Why a payment with it is declined, if it is. */
    Optional<String> declineCode() {
        return switch (this) {
            case DECLINED -> Optional.of("card_declined");
            case INSUFFICIENT_FUNDS -> Optional.of("insufficient_funds");
            case EXPIRED_CARD -> Optional.of("expired_card");
            case STOLEN -> Optional.of("stolen_card");
            case OVER_LIMIT -> Optional.of("over_limit");
            case NO_BANK -> Optional.of("issuer_unavailable");
            case ORDINARY, SPENT, CHALLENGE, LATE_ANSWER, WRONG_ANSWER, NO_PAYOUTS, SLOW -> Optional.empty();
        };
    }

    /** What goes wrong with the first request of each key that names such a card by its token. */
    Optional<Fault> habit() {
        return switch (this) {
            case LATE_ANSWER -> Optional.of(Fault.of(Fault.Mode.TIMEOUT_AFTER));
            case WRONG_ANSWER -> Optional.of(Fault.of(Fault.Mode.WRONG_AMOUNT));
            case SLOW -> Optional.of(new Fault(Fault.Mode.PENDING_FOR, Duration.ofSeconds(30)));
            case ORDINARY, DECLINED, INSUFFICIENT_FUNDS, EXPIRED_CARD, STOLEN, OVER_LIMIT, NO_BANK, SPENT, CHALLENGE ->
                Optional.empty();
            case NO_PAYOUTS -> Optional.empty();
        };
    }
}
