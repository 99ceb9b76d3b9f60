package org.sycee.rides.internal;

import jakarta.persistence.AttributeConverter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.RideStatus;

/** Where a ride was seen, as one column. A driver's picture is not kept: nobody shows it. */
class SeenColumn implements AttributeConverter<@Nullable RideStatus, @Nullable String> {

    private record Seen(
            RideStatus.State state,
            String at,
            @Nullable String arrivesAt,
            @Nullable Driver driver,
            RideStatus.@Nullable Car car,
            @Nullable GeoPoint position,
            @Nullable String startCode,
            List<GeoPoint> route,
            List<Line> fare) {}

    private record Driver(
            String name, int ratingPercent, @Nullable String phone) {}

    private record Line(LocalText label, long minorUnits, String currency) {}

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RideStatus status) {
        return status == null ? null : Json.write(seen(status));
    }

    private static Seen seen(RideStatus status) {
        return new Seen(
                status.state(),
                status.at().toString(),
                status.arrivesAt().map(Instant::toString).orElse(null),
                status.driver()
                        .map(driver -> new Driver(
                                driver.name(),
                                driver.ratingPercent(),
                                driver.phone().orElse(null)))
                        .orElse(null),
                status.car().orElse(null),
                status.position().orElse(null),
                status.startCode().orElse(null),
                status.route(),
                status.fare().stream().map(SeenColumn::line).toList());
    }

    private static Line line(RideStatus.FareLine line) {
        return new Line(
                line.label(),
                line.amount().minorUnits(),
                line.amount().currency().getCurrencyCode());
    }

    @Override
    public @Nullable RideStatus convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : status(Json.read(column, Seen.class));
    }

    private static RideStatus status(Seen seen) {
        return new RideStatus(
                seen.state(),
                Instant.parse(seen.at()),
                Optional.ofNullable(seen.arrivesAt()).map(Instant::parse),
                Optional.ofNullable(seen.driver())
                        .map(driver -> new RideStatus.Driver(
                                driver.name(),
                                Optional.empty(),
                                driver.ratingPercent(),
                                Optional.ofNullable(driver.phone()))),
                Optional.ofNullable(seen.car()),
                Optional.ofNullable(seen.position()),
                Optional.ofNullable(seen.startCode()),
                seen.route(),
                seen.fare().stream()
                        .map(line ->
                                new RideStatus.FareLine(line.label(), Money.of(line.minorUnits(), line.currency())))
                        .toList());
    }
}
