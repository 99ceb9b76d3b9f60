package org.sycee.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.rides.internal.FakeOperators.usd;
import static org.sycee.rides.internal.Refusals.assertRefused;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.OfferedRide;
import org.sycee.rides.Ride;
import org.sycee.rides.RideQuote;

class RideJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID CALL = UUID.fromString("019ab000-0000-7000-8000-000000000002");
    private static final PersonId MEI = new PersonId(ID);
    private static final IdempotencyKey KEY = new IdempotencyKey("a-key-of-mei");

    private final FakeOrders orders = new FakeOrders();
    private final OfferedRide offer = new OfferedRide(
            ID,
            new OfferedRide.Operator(FakeOperators.CITY, "City Taxi"),
            new FakeOperators().offers(FakeOperators.CITY, RidesRoom.WAY).get(0));

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void placesLookOnTheWireAsStored() throws IOException {
        assertSample("ride-places", RidePlaceJson.listOf(List.of(FakeOperators.MARKET, FakeOperators.STATION)));
    }

    @Test
    void aQuoteLooksOnTheWireAsStored() throws IOException {
        assertSample("ride-quote", RideQuoteJson.of(new RideQuote(ID, RidesRoom.WAY, List.of(offer))));
    }

    @Test
    void aRideThatNobodyHasSeenLooksOnTheWireAsStored() throws IOException {
        assertSample("ride-searching", json(ride(order(), Optional.empty()), Map.of()));
    }

    @Test
    void aBookingInDoubtSaysUntilWhen() {
        var booked = order();
        assertThat(json(ride(booked, Optional.empty()), Map.of()).unclearUntil())
                .isEmpty();
        orders.move(ID, OrderState.UNKNOWN);
        var unclear = orders.find(ID).orElseThrow();
        assertThat(json(ride(unclear, Optional.empty()), Map.of()).unclearUntil())
                .hasValue(unclear.progress().deadline());
    }

    @Test
    void aRideWhoseFareIsAboveTheCapLooksOnTheWireAsStored() throws IOException {
        order();
        orders.ask(ID, usd(2_000));
        var seen = Optional.of(FakeOperators.status(RideStatus.State.ARRIVED));
        var numbers = Map.of("sycee.rides.support-numbers", "other=+1, city-taxi=+12025550100");
        assertSample("ride-above-its-cap", json(ride(orders.find(ID).orElseThrow(), seen), numbers));
    }

    @Test
    void aRideThatIsPaidLooksOnTheWireAsStored() throws IOException {
        order();
        orders.move(ID, OrderState.SETTLED);
        var order = orders.find(ID).orElseThrow();
        var seen = Optional.of(FakeOperators.status(RideStatus.State.ARRIVED));
        var ride = new Ride(offer, RidesRoom.WAY, order, seen, false, Optional.of(5), List.of(order));
        assertSample("ride-paid", json(ride, Map.of("sycee.rides.emergency-number", "911")));
    }

    @Test
    void whatIsMissingIsNamed() {
        var book = new RideRequests.BookJson(null, "270116");
        assertRefused(KernelError.INVALID_REQUEST, () -> book.toCommand(MEI, KEY));
        var tip = new RideRequests.TipJson(new MoneyJson(200, "USD"), null);
        assertRefused(KernelError.INVALID_REQUEST, () -> tip.toCommand(MEI, KEY, ID));
        for (var stars : new Integer[] {null, 0, 6}) {
            assertRefused(KernelError.INVALID_REQUEST, () -> new RideRequests.RatingJson(stars).checked());
        }
    }

    @Test
    void aPlaceHasANameAndIsOnEarth() {
        assertRefused(KernelError.INVALID_REQUEST, () -> RidePlaceJson.toPlace(new RidePlaceJson(" ", 1.0, 2.0)));
        assertRefused(KernelError.INVALID_REQUEST, () -> RidePlaceJson.toPlace(new RidePlaceJson("a\0", 1.0, 2.0)));
        assertRefused(KernelError.INVALID_REQUEST, () -> RidePlaceJson.toPlace(new RidePlaceJson("Here", null, 2.0)));
        assertRefused(KernelError.INVALID_REQUEST, () -> RidePlaceJson.toPlace(new RidePlaceJson("Here", 90.1, 2.0)));
        for (var text : new String[] {"a\r\nb", "\uD800", "\u202Egnp.exe", "x".repeat(201)}) {
            assertRefused(KernelError.INVALID_REQUEST, () -> RidePlaceJson.toPlace(new RidePlaceJson(text, 1.0, 2.0)));
        }
        var nowhere = new RidePlaceJson("Here", Double.NaN, 2.0);
        assertRefused(KernelError.INVALID_REQUEST, () -> RidePlaceJson.toPlace(nowhere));
        assertThat(RidePlaceJson.toPlace(RidePlaceJson.of(FakeOperators.MARKET)))
                .isEqualTo(FakeOperators.MARKET);
    }

    @Test
    void noPinIsEverPrinted() {
        assertThat(new RideRequests.BookJson(ID.toString(), "270116").toString())
                .doesNotContain("270116");
        assertThat(new RideRequests.TipJson(null, "270116").toString()).doesNotContain("270116");
        assertThat(new RideRequests.ApprovalJson(null, "270116").toString()).doesNotContain("270116");
    }

    private Order order() {
        var recorded = new RecordedRide(
                ID, MEI, offer, RidesRoom.WAY, CALL, true, Optional.empty(), false, false, Optional.empty());
        return orders.place(recorded.order());
    }

    private Ride ride(Order order, Optional<RideStatus> seen) {
        return new Ride(offer, RidesRoom.WAY, order, seen, false, Optional.empty(), List.of());
    }

    private static RideJson json(Ride ride, Map<String, String> settings) {
        return RideJson.of(ride, new RidesSettings(key -> Optional.ofNullable(settings.get(key))));
    }

    private void assertSample(String name, Object value) throws IOException {
        try (var stored = getClass().getResourceAsStream("/wire/" + name + ".json")) {
            assertThat(mapper.readTree(mapper.writeValueAsString(value))).isEqualTo(mapper.readTree(stored));
        }
    }
}
