package org.sycee.plugins.taxi;

import java.time.Instant;
import java.util.Optional;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.JsonView;

/** How a ride can be called off, as the operator names it. */
record Option(String id, String guarantee, CancellationTerms terms) {

    /** The first of the answer's options; empty if there is none. */
    static Optional<Option> of(JsonView answer) {
        return answer.get("features").items().stream()
                .map(feature -> feature.get("properties"))
                .map(Option::option)
                .findFirst();
    }

    private static Option option(JsonView option) {
        var fee = option.get("compensations").items().get(0);
        var validUntil = Instant.parse(fee.text("expirationDate").orElseThrow());
        return new Option(
                option.text("id").orElseThrow(),
                option.get("reason").text("id").orElseThrow(),
                new CancellationTerms(Amounts.of(fee).orElseThrow(), validUntil));
    }
}
