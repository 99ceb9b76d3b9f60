package org.sycee.plugins.taxi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerResponse;

/** Reads what the operator says of money; what is not certain is unknown. */
final class Answers {

    /** Refusals of a booking by which nothing was recorded, if there is nothing else under the key. */
    private static final Map<String, String> REFUSALS =
            Map.of("expired", "offer-expired", "amount", "maximum-too-low", "invalid", "invalid-request");

    private static final String NO_DRIVER = "no-driver";
    private static final String CANCELLED = "ride-cancelled";

    /** Codes that mean "certainly not"; the manifest lists them. */
    static final Set<String> FINAL_CODES = Set.of(
            NO_DRIVER,
            CANCELLED,
            "offer-expired",
            "maximum-too-low",
            "invalid-request",
            "tip-not-taken",
            "refund-declined",
            "not-refundable",
            "refund-too-high");

    private Answers() {}

    /** What a package says. Sycee compares key and amount of a success with what it asked for. */
    static CallResult ride(JsonView answer, UUID key) {
        var ride = answer.get("properties");
        var status = ride.text("status").orElse("missing");
        if (!key(ride).equals(Optional.of(key)) && !status.equals("SETTLED")) {
            return CallResult.unknown("a package of another key is " + status);
        }
        return switch (status) {
            case "PENDING", "CONFIRMED", "STARTED" -> CallResult.inProgress();
            case "ENDED" -> asked(ride, key);
            case "SETTLED" -> taken(ride);
            case "CANCELLED" -> calledOff(ride);
            default -> CallResult.unknown("the package is " + status);
        };
    }

    /** The rider has arrived, and the fare is above what was agreed to. */
    private static CallResult asked(JsonView ride, UUID key) {
        return Amounts.of(ride.get("price"))
                .map(fare -> CallResult.awaitingApproval(key, fare))
                .orElseGet(() -> CallResult.unknown("ended without a fare"));
    }

    private static CallResult taken(JsonView ride) {
        return succeeded(
                key(ride),
                Amounts.of(ride.get("price")),
                ride.get("customFields").text("operatorReference"));
    }

    private static CallResult succeeded(Optional<UUID> key, Optional<Money> amount, Optional<String> reference) {
        return key.isPresent() && amount.isPresent() && reference.isPresent()
                ? CallResult.succeeded(key.get(), amount.get(), reference.get())
                : CallResult.unknown("done, but without key, amount or reference");
    }

    /** At a fee, which is taken; or for nothing, as a key that never was a ride. */
    private static CallResult calledOff(JsonView ride) {
        var legs = ride.get("legs").items();
        if (legs.isEmpty()) {
            return CallResult.rejected(CANCELLED, "called off before it was booked");
        }
        var fee = Amounts.of(ride.get("price"));
        if (fee.isEmpty()) {
            return CallResult.unknown("called off, but at what fee?");
        }
        if (!fee.get().isZero()) {
            return taken(ride);
        }
        var nobodyDrives = legs.get(0).text("status").equals(Optional.of("ABENDED"));
        return nobodyDrives
                ? CallResult.rejected(NO_DRIVER, "nobody took the ride")
                : CallResult.rejected(CANCELLED, "called off for nothing");
    }

    /** What the payment of a tip or a refund says; its refusals are codes of the manifest. */
    static CallResult payment(JsonView answer, UUID key) {
        var payments = answer.get("features").items();
        if (payments.size() != 1) {
            return CallResult.unknown(payments.size() + " payments instead of one");
        }
        var payment = payments.get(0).get("properties");
        var custom = payment.get("customFields");
        var refusal = custom.text("refusal");
        if (!key(payment).equals(Optional.of(key))) {
            return CallResult.unknown("a payment of another key");
        }
        if (refusal.isPresent()) {
            return CallResult.rejected(refusal.get(), "refused: " + refusal.get());
        }
        return switch (payment.text("state").orElse("missing")) {
            case "INVOICED" -> succeeded(key(payment), Amounts.of(payment), custom.text("operatorReference"));
            case "INVOICING", "TO_INVOICE" -> CallResult.inProgress();
            default -> CallResult.unknown("the payment is in no known state");
        };
    }

    /** Why a booking was not taken; believed only if nothing else is under its key. */
    static CallResult refusal(PartnerResponse answer) {
        return error(answer)
                .filter(REFUSALS::containsKey)
                .map(type -> CallResult.rejected(REFUSALS.getOrDefault(type, type), "refused: " + type))
                .orElseGet(() -> CallResult.unknown("status " + answer.status()));
    }

    /** What an answer says that shows nothing under a key. */
    static CallResult unseen(PartnerResponse answer) {
        return saysNotFound(answer) ? CallResult.notFound() : CallResult.unknown("status " + answer.status());
    }

    /** Whether the operator's own API says this, not some server before it. */
    private static boolean saysNotFound(PartnerResponse answer) {
        return answer.status() == 404 && error(answer).equals(Optional.of("not-found"));
    }

    private static Optional<String> error(PartnerResponse answer) {
        return answer.body().get("errors").items().stream().findFirst().flatMap(error -> error.text("type"));
    }

    /** The key that a package or a payment names. */
    static Optional<UUID> key(JsonView named) {
        try {
            return named.text("id").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
