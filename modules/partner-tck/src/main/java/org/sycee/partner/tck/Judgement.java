package org.sycee.partner.tck;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;

/**
 * What a partner may say of a payment, and what is believed of it. The kit's judge and the host's are both held to these.
 *
 * @param said null if the plugin returned nothing
 */
public record Judgement(@Nullable CallResult said, Belief belief) {

    private static final UUID KEY = new UUID(4, 2);
    private static final Money AMOUNT = Money.of(8420, "USD");

    /** What was asked. */
    public static final Operation PAYMENT = new BillPayment(KEY, AMOUNT, "TOWN-WATER", "TW-1", Map.of());

    /** The failure codes that the manifest declares final. */
    public static final Set<String> FINAL_CODES = Set.of("closed");

    private static final CallResult PAID = CallResult.succeeded(KEY, AMOUNT, "TW-PAY-1");

    public static final List<Judgement> ALL = List.of(
            new Judgement(PAID, Belief.SUCCEEDED),
            new Judgement(CallResult.succeeded(KEY, Money.of(8421, "USD"), "TW-PAY-1"), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(KEY, Money.of(8420, "EUR"), "TW-PAY-1"), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(new UUID(4, 3), AMOUNT, "TW-PAY-1"), Belief.UNKNOWN),
            new Judgement(paid(Optional.empty(), PAID.amount(), PAID.partnerReference()), Belief.UNKNOWN),
            new Judgement(paid(PAID.key(), Optional.empty(), PAID.partnerReference()), Belief.UNKNOWN),
            new Judgement(paid(PAID.key(), PAID.amount(), Optional.empty()), Belief.UNKNOWN),
            new Judgement(CallResult.rejected("closed", "The account is closed."), Belief.REJECTED),
            new Judgement(refused(KEY), Belief.REJECTED),
            new Judgement(refused(new UUID(4, 3)), Belief.UNKNOWN),
            new Judgement(CallResult.rejected("busy", "Try later."), Belief.UNKNOWN),
            new Judgement(CallResult.awaitingPayer(URI.create("https://bank.example/3ds")), Belief.IN_PROGRESS),
            new Judgement(CallResult.awaitingPayer(URI.create("javascript:alert(1)")), Belief.UNKNOWN),
            new Judgement(CallResult.awaitingPayer(URI.create("/3ds")), Belief.UNKNOWN),
            new Judgement(CallResult.awaitingApproval(KEY, Money.of(9000, "USD")), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(KEY, Money.of(60, "USD"), "TW-PAY-1"), Belief.UNKNOWN),
            new Judgement(CallResult.inProgress(), Belief.IN_PROGRESS),
            new Judgement(CallResult.notFound(), Belief.NOT_FOUND),
            new Judgement(CallResult.unknown("?"), Belief.UNKNOWN),
            new Judgement(null, Belief.UNKNOWN));

    /** What was asked: that the payment is given back. */
    public static final Operation REFUND = new Refund(KEY, AMOUNT, new Paid(new UUID(4, 1), AMOUNT, "TW-PAY-1"));

    /** Of the refund, of a plugin that declares partial success: that is no matter of refunds. */
    public static final List<Judgement> OF_REFUNDS = List.of(
            new Judgement(PAID, Belief.SUCCEEDED),
            new Judgement(CallResult.succeeded(KEY, Money.of(60, "USD"), "TW-REF-1"), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(new UUID(4, 1), AMOUNT, "TW-REF-1"), Belief.UNKNOWN),
            new Judgement(CallResult.rejected("closed", "Nothing is given back."), Belief.REJECTED),
            new Judgement(refused(KEY), Belief.REJECTED),
            new Judgement(refused(new UUID(4, 3)), Belief.UNKNOWN),
            new Judgement(CallResult.rejected("busy", "Try later."), Belief.UNKNOWN));

    /** What was asked: a ride that may cost as much. */
    public static final Operation RIDE = new RideBooking(
            KEY, AMOUNT, "offer-1", new Place("Here", new GeoPoint(1, 2)), new Place("There", new GeoPoint(3, 4)));

    /** Of the ride, not of the payment. */
    public static final List<Judgement> OF_RIDES = List.of(
            new Judgement(PAID, Belief.SUCCEEDED),
            new Judgement(CallResult.succeeded(KEY, Money.of(1, "USD"), "SC-1"), Belief.SUCCEEDED),
            new Judgement(CallResult.succeeded(KEY, Money.of(0, "USD"), "SC-1"), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(KEY, Money.of(8421, "USD"), "SC-1"), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(KEY, Money.of(8419, "EUR"), "SC-1"), Belief.UNKNOWN),
            new Judgement(CallResult.succeeded(new UUID(4, 3), AMOUNT, "SC-1"), Belief.UNKNOWN),
            new Judgement(CallResult.awaitingApproval(KEY, Money.of(9000, "USD")), Belief.IN_PROGRESS),
            new Judgement(CallResult.awaitingApproval(KEY, Money.of(9000, "EUR")), Belief.UNKNOWN),
            new Judgement(CallResult.awaitingApproval(new UUID(4, 3), Money.of(9000, "USD")), Belief.UNKNOWN),
            new Judgement(CallResult.rejected("closed", "Nobody drives."), Belief.REJECTED),
            new Judgement(refused(KEY), Belief.REJECTED),
            new Judgement(refused(new UUID(4, 3)), Belief.UNKNOWN),
            new Judgement(CallResult.rejected("busy", "Try later."), Belief.UNKNOWN));

    /** A refusal that names the key it is of, which none must. */
    private static CallResult refused(UUID key) {
        return new CallResult(
                CallResult.Kind.REJECTED,
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                Optional.of("closed"),
                Optional.of("The account is closed."),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static CallResult paid(Optional<UUID> key, Optional<Money> amount, Optional<String> reference) {
        return new CallResult(
                CallResult.Kind.SUCCEEDED,
                key,
                amount,
                reference,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
