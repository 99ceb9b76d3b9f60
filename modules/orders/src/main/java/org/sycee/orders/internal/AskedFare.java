package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.orders.Order;

/**
 * A fare above what is set aside, and what its payer says to it.
 *
 * @param minorUnits the fare, in the order's currency
 * @param until until when the payer is asked
 * @param word the payer's, once given; taken back if the difference could not be set aside
 * @param refusal why it could not, when the payer agreed last
 * @param secondHold names the hold of the difference; another at each try
 */
@Embeddable
record AskedFare(
        @Column(name = "fare") Long minorUnits,
        @Column(name = "fare_until") Instant until,

        @Column(name = "fare_word") @Enumerated(EnumType.STRING) @Nullable
        Word word,

        @Column(name = "fare_refusal") @Nullable String refusal,
        @Column(name = "second_hold") @Nullable UUID secondHold) {

    /** What a payer can say. */
    enum Word {
        AGREED,
        DECLINED
    }

    static AskedFare of(Money fare, Instant until) {
        return new AskedFare(fare.minorUnits(), until, null, null, null);
    }

    /** The partner now asks for another fare. */
    AskedFare become(Money fare) {
        return new AskedFare(fare.minorUnits(), until, word, refusal, secondHold);
    }

    AskedFare agreed() {
        return new AskedFare(minorUnits, until, Word.AGREED, null, Ids.next());
    }

    AskedFare declined() {
        return new AskedFare(minorUnits, until, Word.DECLINED, refusal, secondHold);
    }

    /** The payer agreed, but the difference could not be set aside: the payer may agree again. */
    AskedFare refused(String code) {
        return new AskedFare(minorUnits, until, null, code, secondHold);
    }

    boolean isOpen() {
        return word == null;
    }

    boolean isAgreed() {
        return word == Word.AGREED;
    }

    boolean isDeclined() {
        return word == Word.DECLINED;
    }

    Order.Fare told(String currency) {
        return new Order.Fare(Money.of(minorUnits, currency), until, Optional.ofNullable(refusal));
    }
}
