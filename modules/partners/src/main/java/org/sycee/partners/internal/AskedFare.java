package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;

/**
 * A fare that the partner asks the payer to agree to, and the payer's word on it.
 *
 * <p>The first word is final. The partner is told of it, and again whenever it still asks.
 */
@Embeddable
class AskedFare {

    /** What has become of the payer's word. */
    enum Word {
        NONE,
        /** To be told. */
        GIVEN,
        /** The partner was told, or may have been. */
        TOLD
    }

    private @Nullable Long fare;

    @Enumerated(EnumType.STRING)
    @Column(name = "fare_word")
    private Word word = Word.NONE;

    AskedFare() {}

    /** Hears the partner ask. What is within the amount needs nobody's word. */
    void ask(Money asked, Money amount) {
        if (word == Word.NONE) {
            fare = asked.minorUnits();
        }
        if (word == Word.TOLD || asked.compareTo(amount) <= 0) {
            word = Word.GIVEN;
        }
    }

    /** Takes the payer's word; says whether it is the first. */
    boolean give() {
        var isFirst = word == Word.NONE;
        if (isFirst) {
            word = Word.GIVEN;
        }
        return isFirst;
    }

    Word word() {
        return word;
    }

    boolean isToBeTold() {
        return word == Word.GIVEN;
    }

    void tell() {
        word = Word.TOLD;
    }

    /** What the payer has not answered yet, in minor units. */
    Optional<Long> open() {
        return Optional.ofNullable(fare).filter(asked -> word == Word.NONE);
    }
}
