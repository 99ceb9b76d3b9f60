package org.sycee.plugins.taxi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.RideOffer;

/** Offers: when they are is in the summary of each, what they cost in the collection's product of the same name. */
final class Offers {

    private Offers() {}

    static List<RideOffer> of(PartnerResponse answer) {
        var products = answer.body()
                .get("properties")
                .get("definitions")
                .get("products")
                .items();
        return answer.body().get("features").items().stream()
                .map(feature -> feature.get("properties"))
                .map(summary -> offer(summary, product(products, summary)))
                .toList();
    }

    private static JsonView product(List<JsonView> products, JsonView summary) {
        return products.stream()
                .filter(product -> product.text("id").equals(summary.text("id")))
                .findFirst()
                .orElseThrow();
    }

    private static RideOffer offer(JsonView summary, JsonView product) {
        var custom = product.get("customFields");
        var rideClass = new RideOffer.RideClass(
                custom.text("rideClass").orElseThrow(),
                Words.of(product.text("name").orElseThrow()),
                number(custom, "seats"));
        var fare = product.get("fare");
        return new RideOffer(
                summary.text("id").orElseThrow(),
                rideClass,
                new RideOffer.Fare(end(fare, "from"), end(fare, "to"), cap(fare), number(custom, "surgePercent")),
                trip(summary.get("specification"), custom),
                expiry(fare));
    }

    private static Money end(JsonView fare, String name) {
        return Amounts.of(fare.get("priceInterval").text(name), fare.text("currencyCode"))
                .orElseThrow();
    }

    /** The element MAX is the most of a fare. */
    private static Money cap(JsonView fare) {
        return fare.get("elements").items().stream()
                .filter(element -> element.text("type").equals(Optional.of("MAX")))
                .findFirst()
                .flatMap(Amounts::of)
                .orElseThrow();
    }

    private static RideOffer.Trip trip(JsonView specification, JsonView custom) {
        var duration = Duration.between(time(specification, "startTime"), time(specification, "endTime"));
        return new RideOffer.Trip(
                Duration.ofSeconds(number(custom, "pickupInSeconds")), duration, number(custom, "metres"));
    }

    private static Instant time(JsonView specification, String name) {
        return Instant.parse(specification.text(name).orElseThrow());
    }

    private static Instant expiry(JsonView fare) {
        return Instant.parse(fare.get("temporalValidity").items().get(1).text().orElseThrow());
    }

    private static int number(JsonView json, String name) {
        return Integer.parseInt(json.text(name).orElseThrow());
    }
}
