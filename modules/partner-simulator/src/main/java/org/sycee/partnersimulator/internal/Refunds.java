package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.Refund.Refusal;

/** The desk where money is given back: one refund per key, and never more than was taken. */
record Refunds(Books books, Clock clock) {

    /** The most that would be given back now, and until when. */
    record Terms(Money most, Instant until) {}

    /** Empty if nothing (more) is given back. */
    Optional<Terms> terms(Refundable paid) {
        return Optional.of(paid)
                .filter(one -> one.taken().isPositive() && clock.instant().isBefore(one.until()))
                .map(one -> new Terms(one.taken().minus(books.givenBackOf(one.key())), one.until()))
                .filter(terms -> terms.most().isPositive());
    }

    /** The refund of this key; empty if the key was used for another one. */
    Optional<Refund> give(String key, Refundable paid, Money amount, Optional<Fault> fault) {
        synchronized (books) {
            return books.refund(key)
                    .map(first -> Optional.of(first).filter(refund -> refund.isOf(paid, amount)))
                    .orElseGet(() -> Optional.of(first(key, paid, amount, fault)));
        }
    }

    private Refund first(String key, Refundable paid, Money amount, Optional<Fault> fault) {
        var now = clock.instant();
        var delay = fault.filter(one -> one.mode() == Fault.Mode.PENDING_FOR)
                .map(Fault::delay)
                .orElse(Duration.ZERO);
        var isDeclined = fault.filter(one -> one.mode().isRefusal()).isPresent();
        var refusal = isDeclined ? Refusal.DECLINED : refusal(paid, amount);
        var reference = "REF-" + Tokens.random(8).toUpperCase(Locale.ROOT);
        var until = now.plus(delay);
        var refund = new Refund(
                key, reference, paid.company(), paid.key(), amount, refusal, now, until, Part.isAsked(fault));
        books.write(refund);
        return refund;
    }

    private Refusal refusal(Refundable paid, Money amount) {
        return terms(paid)
                .filter(terms -> terms.most().currency().equals(amount.currency()))
                .map(terms -> amount.compareTo(terms.most()) > 0 ? Refusal.TOO_MUCH : Refusal.NONE)
                .orElse(Refusal.NOT_REFUNDABLE);
    }
}
