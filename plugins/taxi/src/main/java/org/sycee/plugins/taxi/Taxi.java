package org.sycee.plugins.taxi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideTip;

/** Books rides by TOMP-API 2.0; our key is the package's id, and that of a tip or a refund. */
final class Taxi implements RideProvider {

    private static final String REFUND = "refund";

    private final InstanceContext context;
    private final String apiKey;

    Taxi(InstanceContext context, String apiKey) {
        this.context = context;
        this.apiKey = apiKey;
    }

    @Override
    public List<Place> places(String text, String language) {
        var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var answer = send(PartnerRequest.get("/collections/places/items?limit=10&q=" + query), language);
        return Places.of(known(answer));
    }

    @Override
    public List<RideOffer> offers(RideQuery query) {
        var specification = new HashMap<String, Object>();
        specification.put("type", "travelSpecification");
        specification.put("from", Places.reference(query.from()));
        specification.put("to", Places.reference(query.to()));
        query.departure().ifPresent(at -> specification.put("startTime", at.toString()));
        var travellers = Map.of("type", "traveller", "id", "riders", "groupSize", query.passengers());
        var inputs = Map.of(
                "type",
                "searchOffer",
                "specification",
                specification,
                "travellers",
                List.of(travellers),
                "places",
                List.of(Places.named(query.from()), Places.named(query.to())));
        return Offers.of(known(send(process("search-offers", inputs))));
    }

    @Override
    public CallResult book(RideBooking booking) {
        var inputs = new HashMap<String, Object>();
        inputs.put("offer", booking.offer());
        inputs.put("maximum", Amounts.json(booking.amount()));
        context.personal(PersonalField.NAME).ifPresent(name -> inputs.put("travellers", List.of(rider(name))));
        var request = PartnerRequest.post(
                "/processes/purchase-offers/execution", Map.of("inputs", inputs, "subscriber", subscriber()));
        var answer = send(request.header("Idempotency-Key", booking.key().toString()));
        return answer.isSuccessful() ? Answers.ride(answer.body(), booking.key()) : refused(answer, booking);
    }

    /** Whom the driver asks for. */
    private static Map<String, String> rider(String name) {
        return Map.of("type", "traveller", "id", "rider", "fullName", name);
    }

    /** Where each step is told. The specification demands a successUrl and describes a successUri, so it gets both. */
    private Map<String, String> subscriber() {
        var callback = context.callbackUrl().toString();
        return Map.of("successUrl", callback, "successUri", callback, "inProgressUri", callback, "failedUri", callback);
    }

    /** An earlier sending of the key may have been taken: the refusal counts only if the key's record agrees. */
    private CallResult refused(PartnerResponse answer, RideBooking booking) {
        var refusal = Answers.refusal(answer);
        if (refusal.kind() != CallResult.Kind.REJECTED) {
            return refusal;
        }
        var recorded = inquire(booking);
        return recorded.kind() == CallResult.Kind.NOT_FOUND ? refusal : recorded;
    }

    @Override
    public CallResult inquire(Operation operation) {
        if (operation instanceof RideTip) {
            return payment(operation);
        }
        var answer = read("packages", "packageId", operation.key());
        return answer.status() == 200 ? Answers.ride(answer.body(), operation.key()) : Answers.unseen(answer);
    }

    /** A tip, or a refund: what the operator has under our key. */
    private CallResult payment(Operation operation) {
        var answer = read("payments", "paymentId", operation.key());
        return answer.status() == 200 ? Answers.payment(answer.body(), operation.key()) : Answers.unseen(answer);
    }

    @Override
    public RideStatus track(RideBooking booking) {
        return Tracks.of(known(read("packages", "packageId", booking.key())).body());
    }

    @Override
    public Optional<CancellationTerms> quoteCancellation(RideBooking booking) {
        return Option.ofCancellation(options(booking.key()))
                .map(option -> new CancellationTerms(option.amount(), option.validUntil()));
    }

    private JsonView options(UUID ride) {
        return known(read("redress-options", "packageId", ride)).body();
    }

    /** The operator holds the option's fee to be agreed to, and changes nothing if it has risen since. */
    @Override
    public CallResult cancel(RideBooking booking, CancellationTerms terms) {
        return Option.ofCancellation(options(booking.key()))
                .filter(option -> option.amount().compareTo(terms.fee()) <= 0)
                .map(option -> wished(cancellation(booking, option), booking))
                .orElseGet(() -> inquire(booking));
    }

    private static PartnerRequest cancellation(RideBooking booking, Option option) {
        var inputs =
                Map.of("package", booking.key().toString(), "guarantee", option.guarantee(), "option", option.id());
        return process("confirm-redress-option", inputs);
    }

    @Override
    public CallResult agreeOnFare(RideBooking booking) {
        var inputs = Map.of("paymentId", booking.key().toString(), "amount", Amounts.json(booking.amount()));
        return wished(process("confirm-payment", inputs), booking);
    }

    /** Whether a wish was granted is seen from the ride. */
    private CallResult wished(PartnerRequest wish, RideBooking booking) {
        var answer = send(wish);
        return answer.isSuccessful() ? Answers.ride(answer.body(), booking.key()) : inquire(booking);
    }

    @Override
    public CallResult tip(RideTip tip) {
        var inputs = Map.of("package", tip.ride().toString(), "amount", Amounts.json(tip.amount()));
        var request = process("tip-driver", inputs)
                .header("Idempotency-Key", tip.key().toString());
        var answer = send(request);
        return answer.isSuccessful()
                ? Answers.payment(answer.body(), tip.key())
                : CallResult.unknown("status " + answer.status());
    }

    @Override
    public Optional<RefundTerms> quoteRefund(Paid paid) {
        return Option.ofRefund(options(paid.key()))
                .map(option -> new RefundTerms(option.amount(), option.validUntil()));
    }

    /** The answer is the ride's package, which says nothing of the refund: that is a payment of its own. */
    @Override
    public CallResult refund(Refund refund) {
        var inputs = Map.of(
                "package",
                refund.of().key().toString(),
                "guarantee",
                REFUND,
                "option",
                REFUND,
                "amount",
                Amounts.json(refund.amount()));
        var answer = send(process("claim-redress-option", inputs)
                .header("Idempotency-Key", refund.key().toString()));
        return answer.isSuccessful() ? CallResult.inProgress() : CallResult.unknown("status " + answer.status());
    }

    @Override
    public CallResult inquireRefund(Refund refund) {
        return payment(refund);
    }

    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        return Answers.key(callback.body().get("properties"))
                .map(key -> new CallbackFact(key, Answers.ride(callback.body(), key)));
    }

    private static PartnerRequest process(String name, Map<String, ?> inputs) {
        return PartnerRequest.post("/processes/" + name + "/execution", Map.of("inputs", inputs));
    }

    private PartnerResponse read(String collection, String parameter, UUID key) {
        return send(PartnerRequest.get("/collections/" + collection + "/items?" + parameter + "=" + key));
    }

    private static PartnerResponse known(PartnerResponse answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("the operator does not say, status " + answer.status());
        }
        return answer;
    }

    private PartnerResponse send(PartnerRequest request) {
        return send(request, "en");
    }

    private PartnerResponse send(PartnerRequest request, String language) {
        return context.http()
                .send(request.header("Authorization", "Bearer " + apiKey).header("Accept-Language", language));
    }
}
