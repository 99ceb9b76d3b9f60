package org.sycee.rides.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partners.PartnerCall;
import org.sycee.rides.Ride;

/**
 * The wire form of a ride; before its operator was asked, a driver is looked for.
 *
 * @param unclearUntil while nobody knows whether it is booked, or what became of it: by then that is clear, or the payer
 *     has the money back
 */
record RideJson(
        UUID id,
        String operator,
        RideOfferJson offer,
        RidePlaceJson from,
        RidePlaceJson to,
        int passengers,
        Optional<Instant> departure,
        RideStatus.State state,
        Outcome outcome,
        Optional<Instant> unclearUntil,
        Optional<Instant> updatedAt,
        Optional<Instant> arrivesAt,
        Optional<DriverJson> driver,
        Optional<CarJson> car,
        Optional<RidePlaceJson.PointJson> position,
        Optional<String> startCode,
        List<RidePlaceJson.PointJson> route,
        List<LineJson> lines,
        Optional<ApprovalJson> approval,
        Optional<MoneyJson> taken,
        Optional<String> partnerReference,
        Optional<RejectionJson> rejection,
        Optional<Integer> stars,
        List<TipJson> tips,
        String emergencyNumber,
        Optional<String> supportNumber,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static RideJson of(Ride ride, RidesSettings settings) {
        var operator = ride.offer().operator();
        var order = ride.order();
        var seen = ride.seen();
        return new RideJson(
                ride.id(),
                operator.name(),
                RideOfferJson.of(ride.offer()),
                RidePlaceJson.of(ride.way().from()),
                RidePlaceJson.of(ride.way().to()),
                ride.way().passengers(),
                ride.way().departure(),
                seen.map(RideStatus::state).orElse(RideStatus.State.SEARCHING),
                order.outcome(),
                Optional.of(order.progress().deadline()).filter(until -> order.state() == OrderState.UNKNOWN),
                seen.map(RideStatus::at),
                seen.flatMap(RideStatus::arrivesAt),
                seen.flatMap(RideStatus::driver).map(DriverJson::of),
                seen.flatMap(RideStatus::car).map(CarJson::of),
                seen.flatMap(RideStatus::position).map(RidePlaceJson.PointJson::of),
                seen.flatMap(RideStatus::startCode),
                seen.map(RideStatus::route).orElse(List.of()).stream()
                        .map(RidePlaceJson.PointJson::of)
                        .toList(),
                seen.map(RideStatus::fare).orElse(List.of()).stream()
                        .map(LineJson::of)
                        .toList(),
                order.progress().fare().map(fare -> ApprovalJson.of(fare, order.amount())),
                order.taken().map(MoneyJson::of),
                order.call().flatMap(PartnerCall::reference),
                order.rejection().map(RejectionJson::of),
                ride.stars(),
                ride.tips().stream().map(TipJson::of).toList(),
                settings.emergencyNumber(),
                settings.supportNumber(operator.instance()),
                order.placedAt(),
                order.endedAt());
    }

    /** Who drives; {@code ratingPercent} 480 is 4.8 of 5. */
    record DriverJson(String name, int ratingPercent, Optional<String> phone) {

        static DriverJson of(RideStatus.Driver driver) {
            return new DriverJson(driver.name(), driver.ratingPercent(), driver.phone());
        }
    }

    /** What is driven; its colour is by BCP 47 language tag. */
    record CarJson(String plate, String model, Map<String, String> colour) {

        static CarJson of(RideStatus.Car car) {
            return new CarJson(car.plate(), car.model(), car.colour().texts());
        }
    }

    /** A part of the fare. */
    record LineJson(Map<String, String> label, MoneyJson amount) {

        static LineJson of(RideStatus.FareLine line) {
            return new LineJson(line.label().texts(), MoneyJson.of(line.amount()));
        }
    }

    /** A fare above what is set aside; saying nothing until then counts as refusing it. */
    record ApprovalJson(MoneyJson fare, MoneyJson more, Instant until) {

        static ApprovalJson of(Order.Fare fare, Money held) {
            return new ApprovalJson(
                    MoneyJson.of(fare.amount()), MoneyJson.of(fare.amount().minus(held)), fare.until());
        }
    }

    /** Why it did not happen. */
    record RejectionJson(String code, String text) {

        static RejectionJson of(PartnerCall.Rejection rejection) {
            return new RejectionJson(rejection.code(), rejection.text());
        }
    }

    /** What the driver was given on top, by an order of the same id. */
    record TipJson(UUID id, MoneyJson amount, Outcome outcome) {

        static TipJson of(Order order) {
            return new TipJson(order.id(), MoneyJson.of(order.amount()), order.outcome());
        }
    }

    /** Several rides. */
    record ListJson(List<RideJson> items) {}
}
