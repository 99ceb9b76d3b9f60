package org.sycee.plugins.taxi;

import java.time.Instant;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.JsonView;

/**
 * What the operator offers for a ride: to call it off, or to give back of its fare.
 *
 * @param amount the fee for calling it off, or the most that is given back
 */
record Option(String id, String guarantee, Money amount, Instant validUntil) {

    static Optional<Option> ofCancellation(JsonView answer) {
        return of(answer, "FARE");
    }

    static Optional<Option> ofRefund(JsonView answer) {
        return of(answer, "REIMBURSEMENT");
    }

    /** The first of the answer's options whose money is of this category; empty if there is none. */
    private static Optional<Option> of(JsonView answer, String category) {
        return answer.get("features").items().stream()
                .map(feature -> feature.get("properties"))
                .filter(option -> money(option).text("category").equals(Optional.of(category)))
                .map(Option::option)
                .findFirst();
    }

    private static Option option(JsonView option) {
        return new Option(
                option.text("id").orElseThrow(),
                option.get("reason").text("id").orElseThrow(),
                Amounts.of(money(option)).orElseThrow(),
                Instant.parse(money(option).text("expirationDate").orElseThrow()));
    }

    private static JsonView money(JsonView option) {
        return option.get("compensations").items().get(0);
    }
}
