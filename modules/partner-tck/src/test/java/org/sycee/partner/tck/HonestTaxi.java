package org.sycee.partner.tck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideTip;

/** As little of a ride provider as passes the kit; the faulty ones each differ from it in one thing. */
class HonestTaxi implements RideProvider {

    private final InstanceContext context;

    HonestTaxi(InstanceContext context) {
        this.context = context;
    }

    @Override
    public List<Place> places(String text, String language) {
        return get("/collections/places/items?q=" + text.replace(' ', '+')).body().get("features").items().stream()
                .map(HonestTaxi::place)
                .toList();
    }

    private static Place place(JsonView feature) {
        var point = feature.get("geometry").get("coordinates").items();
        return new Place(
                feature.get("properties").text("addressLine1").orElseThrow(),
                new GeoPoint(degrees(point.get(1)), degrees(point.get(0))));
    }

    private static double degrees(JsonView number) {
        return Double.parseDouble(number.text().orElseThrow());
    }

    @Override
    public List<RideOffer> offers(RideQuery query) {
        var answer = post(
                "search-offers",
                Map.of("specification", Map.of("from", reference(query.from()), "to", reference(query.to()))),
                "none");
        return answer.body().get("properties").get("definitions").get("products").items().stream()
                .map(HonestTaxi::offer)
                .toList();
    }

    private static String reference(Place place) {
        return "GPS:%.5f_%.5f".formatted(place.point().latitude(), place.point().longitude());
    }

    private static RideOffer offer(JsonView product) {
        var id = product.text("id").orElseThrow();
        var elements = product.get("fare").get("elements").items();
        var cap = amount(elements.get(elements.size() - 1)).orElseThrow();
        return new RideOffer(
                id,
                new RideOffer.RideClass("any", LocalText.of("any", "any"), 4),
                new RideOffer.Fare(cap, cap, cap, 100),
                new RideOffer.Trip(Duration.ZERO, Duration.ZERO, 0),
                Instant.MAX);
    }

    @Override
    public CallResult book(RideBooking booking) {
        return booked(send(booking, booking.key()), booking);
    }

    PartnerResponse send(RideBooking booking, UUID key) {
        var url = context.callbackUrl().toString();
        var body = new HashMap<String, Object>();
        body.put("inputs", Map.of("offer", booking.offer(), "maximum", json(booking.amount())));
        body.put("subscriber", Map.of("successUri", url, "inProgressUri", url, "failedUri", url));
        return send(PartnerRequest.post("/processes/purchase-offers/execution", body)
                .header("Idempotency-Key", key.toString()));
    }

    CallResult booked(PartnerResponse answer, RideBooking booking) {
        return switch (answer.status()) {
            case 200 -> said(answer.body(), booking);
            case 410 -> CallResult.rejected(FaultyBillers.FINAL, "the offer has expired");
            default -> CallResult.unknown("status " + answer.status());
        };
    }

    @Override
    public CallResult inquire(Operation operation) {
        var answer = operation instanceof RideTip
                ? get("/collections/payments/items?paymentId=" + operation.key())
                : get("/collections/packages/items?packageId=" + operation.key());
        if (answer.status() == 404) {
            return CallResult.notFound();
        }
        return operation instanceof RideBooking booking ? said(answer.body(), booking) : given(answer, operation);
    }

    /** What a package says, of whatever ride. */
    CallResult said(JsonView answer, RideBooking booking) {
        var ride = answer.get("properties");
        var fare = amount(ride.get("price"));
        return switch (ride.text("status").orElse("")) {
            case "CONFIRMED", "STARTED" -> CallResult.inProgress();
            case "ENDED" -> asked(fare.orElseThrow(), booking);
            case "SETTLED" -> taken(ride, fare.orElseThrow(), booking);
            case "CANCELLED" ->
                fare.filter(Money::isPositive).isPresent() ? taken(ride, fare.get(), booking) : refused(ride, booking);
            default -> CallResult.unknown("no known status");
        };
    }

    /** The refusal of another ride or tip is none of ours. */
    CallResult refused(JsonView named, Operation operation) {
        return key(named).equals(Optional.of(operation.key()))
                ? CallResult.rejected(FaultyBillers.FINAL, "refused")
                : CallResult.unknown("of another");
    }

    CallResult asked(Money fare, RideBooking booking) {
        return CallResult.awaitingApproval(booking.key(), fare);
    }

    CallResult taken(JsonView ride, Money fare, RideBooking booking) {
        return CallResult.succeeded(key(ride).orElseThrow(), fare, "a reference");
    }

    private static Optional<UUID> key(JsonView named) {
        return named.text("id").map(UUID::fromString);
    }

    static Optional<Money> amount(JsonView json) {
        return json.text("amount")
                .map(digits -> Money.parse(
                        new BigDecimal(digits).toPlainString(),
                        Currency.getInstance(json.text("currencyCode").orElseThrow())));
    }

    private static Map<String, Object> json(Money money) {
        return Map.of("amount", new BigDecimal(money.toDecimal()), "currencyCode", "USD");
    }

    @Override
    public RideStatus track(RideBooking booking) {
        throw new UnsupportedOperationException("the kit does not track");
    }

    @Override
    public Optional<CancellationTerms> quoteCancellation(RideBooking booking) {
        return option(booking).map(HonestTaxi::fee).map(fee -> new CancellationTerms(fee, Instant.MAX));
    }

    private Optional<JsonView> option(RideBooking booking) {
        return get("/collections/redress-options/items?packageId=" + booking.key())
                .body()
                .get("features")
                .items()
                .stream()
                .map(feature -> feature.get("properties"))
                .findFirst();
    }

    private static Money fee(JsonView option) {
        return amount(option.get("compensations").items().get(0)).orElseThrow();
    }

    @Override
    public CallResult cancel(RideBooking booking, CancellationTerms terms) {
        return option(booking)
                .filter(option -> isAgreed(fee(option), terms))
                .map(option -> callOff(booking, option.text("id").orElseThrow()))
                .orElseGet(() -> inquire(booking));
    }

    boolean isAgreed(Money fee, CancellationTerms terms) {
        return fee.compareTo(terms.fee()) <= 0;
    }

    private CallResult callOff(RideBooking booking, String option) {
        var inputs = Map.of("package", booking.key().toString(), "guarantee", "cancellation", "option", option);
        return booked(post("confirm-redress-option", inputs, "none"), booking);
    }

    @Override
    public CallResult agreeOnFare(RideBooking booking) {
        return agree(booking, booking.amount());
    }

    CallResult agree(RideBooking booking, Money most) {
        var inputs = Map.of("paymentId", booking.key().toString(), "amount", json(most));
        return booked(post("confirm-payment", inputs, "none"), booking);
    }

    @Override
    public CallResult tip(RideTip tip) {
        var inputs = Map.of("package", tip.ride().toString(), "amount", json(tip.amount()));
        return given(post("tip-driver", inputs, tip.key().toString()), tip);
    }

    /** What a payment says, of whatever tip. */
    CallResult given(PartnerResponse answer, Operation asked) {
        var tips = answer.body().get("features").items();
        if (tips.size() != 1) {
            return CallResult.unknown("status " + answer.status());
        }
        var tip = tips.get(0).get("properties");
        if (tip.get("customFields").text("refusal").isPresent()) {
            return refused(tip, asked);
        }
        return tip.text("state").equals(Optional.of("INVOICED"))
                ? CallResult.succeeded(key(tip).orElseThrow(), amount(tip).orElseThrow(), "a reference")
                : CallResult.inProgress();
    }

    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        return key(callback.body().get("properties")).map(key -> new CallbackFact(key, CallResult.unknown("ask")));
    }

    private PartnerResponse get(String path) {
        return send(PartnerRequest.get(path));
    }

    private PartnerResponse post(String process, Map<String, ?> inputs, String key) {
        return send(PartnerRequest.post("/processes/" + process + "/execution", Map.of("inputs", inputs))
                .header("Idempotency-Key", key));
    }

    private PartnerResponse send(PartnerRequest request) {
        return context.http().send(request.header("Authorization", "Bearer sandbox-taxi-key"));
    }
}
