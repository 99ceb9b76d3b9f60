package org.sycee.rides.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerRides;
import org.sycee.partners.PartnersError;

/** Two taxi companies: Harbour is the dearer one. Where their rides are is told by the test. */
final class FakeOperators implements PartnerRides {

    static final String CITY = "city-taxi";
    static final String HARBOUR = "harbour-taxi";
    static final Instant VALID_UNTIL = Instant.parse("2026-11-23T22:00:00Z");
    static final Place MARKET = new Place("North Market", new GeoPoint(54.70, 2.30));
    static final Place STATION = new Place("Central Station", new GeoPoint(54.71, 2.31));

    private final Set<String> silent = new HashSet<>();
    private final List<UUID> tracked = new CopyOnWriteArrayList<>();
    private final CountDownLatch isTracked = new CountDownLatch(1);
    private final List<CancellationTerms> cancelled = new ArrayList<>();
    private RideStatus status = status(RideStatus.State.SEARCHING);
    private Optional<CancellationTerms> terms = Optional.of(terms(0));
    private Runnable onCancel = () -> {};

    static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    static CancellationTerms terms(long fee) {
        return new CancellationTerms(usd(fee), VALID_UNTIL);
    }

    static RideStatus status(RideStatus.State state) {
        return new RideStatus(
                state,
                FakeOrders.PLACED_AT,
                Optional.of(VALID_UNTIL),
                Optional.of(new RideStatus.Driver("Dilnoza", Optional.empty(), 487, Optional.of("+12025550142"))),
                Optional.of(new RideStatus.Car("KR 4821", "Wren Six", LocalText.of("White", "白色"))),
                Optional.of(MARKET.point()),
                Optional.of("7316"),
                List.of(MARKET.point(), STATION.point()),
                List.of(new RideStatus.FareLine(LocalText.of("Base fare", "起步价"), usd(300))));
    }

    void beSilent(String instance) {
        silent.add(instance);
    }

    void be(RideStatus.State state) {
        status = status(state);
    }

    void cost(Optional<CancellationTerms> cancellation) {
        terms = cancellation;
    }

    void onCancel(Runnable work) {
        onCancel = work;
    }

    /** The calls that were tracked, once for each question. */
    List<UUID> tracked() {
        return List.copyOf(tracked);
    }

    boolean waitUntilTracked() {
        try {
            return isTracked.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<CancellationTerms> cancelled() {
        return List.copyOf(cancelled);
    }

    @Override
    public List<Place> places(String instance, String text, String language) {
        return asked(instance, () -> List.of(MARKET, STATION));
    }

    @Override
    public List<RideOffer> offers(String instance, RideQuery query) {
        var dearer = instance.equals(HARBOUR) ? 100 : 0;
        return asked(instance, () -> isServed(query.to()) ? List.of(offer(instance, 1_000 + dearer)) : List.of());
    }

    private static boolean isServed(Place place) {
        return place.point().latitude() < 55;
    }

    private static RideOffer offer(String instance, long price) {
        return new RideOffer(
                "offer of " + instance,
                new RideOffer.RideClass("standard", LocalText.of("Standard", "标准型"), 4),
                new RideOffer.Fare(usd(price), usd(price + 200), usd(price + 500), 140),
                new RideOffer.Trip(Duration.ofMinutes(4), Duration.ofMinutes(11), 4_400),
                VALID_UNTIL);
    }

    private <T> T asked(String instance, Supplier<T> answer) {
        if (silent.contains(instance)) {
            throw new SyceeException(PartnersError.PARTNER_UNAVAILABLE, "told to be silent");
        }
        return answer.get();
    }

    @Override
    public RideStatus track(UUID call) {
        tracked.add(call);
        isTracked.countDown();
        return asked(CITY, () -> status);
    }

    @Override
    public Optional<CancellationTerms> cancellation(UUID call) {
        return asked(CITY, () -> terms);
    }

    @Override
    public PartnerCall cancel(UUID call, CancellationTerms agreed) {
        cancelled.add(agreed);
        onCancel.run();
        return new PartnerCall(
                call,
                CITY,
                PartnerCall.State.IN_PROGRESS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}
