package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.sycee.money.Money;

/**
 * One payment or refund of any kind, as the books show it. Only bills have a bill reference, only rides an offer.
 *
 * @param of the key of what was paid, if this is a refund
 * @param promised the most that was agreed to
 * @param amount what was taken of it, or will be
 */
record BookEntry(
        String kind,
        String company,
        String key,
        String billReference,
        String offer,
        String of,
        Money promised,
        Money amount,
        String status,
        String partnerReference,
        Instant at) {

    static final String TAXI = "SANDPIPER-CABS";

    static BookEntry of(BillPayment payment) {
        var reference = payment.order().billReference();
        return new BookEntry(
                "BILL",
                payment.company().code(),
                payment.key(),
                reference,
                "",
                "",
                payment.order().amount(),
                payment.taken(),
                payment.status().name(),
                payment.names().partnerReference(),
                payment.standing().at());
    }

    static BookEntry of(CardPayment payment) {
        return new BookEntry(
                "CARD",
                "ACQUIRER",
                payment.order().reference(),
                "",
                "",
                "",
                payment.order().amount(),
                payment.taken(),
                payment.status().name(),
                payment.id(),
                payment.state().at());
    }

    static BookEntry of(Payout payout, Instant now) {
        return new BookEntry(
                payout.card() == null ? "ACCOUNT_PAYOUT" : "CARD_PAYOUT",
                "ACQUIRER",
                payout.order().reference(),
                "",
                "",
                "",
                payout.order().amount(),
                payout.taken(),
                payout.status(now).name(),
                payout.id(),
                payout.state().at());
    }

    static BookEntry of(Ride ride) {
        var promised = ride.order().maximum();
        return new BookEntry(
                "RIDE",
                TAXI,
                ride.key(),
                "",
                ride.order().offer().id(),
                "",
                promised,
                ride.taken().orElse(promised),
                status(ride),
                ride.reference(),
                ride.standing().at());
    }

    /** A ride of which nothing was taken has not been paid; one that was called off at a fee has. */
    private static String status(Ride ride) {
        if (ride.isOpen()) {
            return ride.isAsking() ? "AWAITING_PAYER" : "PENDING";
        }
        return ride.taken().filter(Money::isPositive).isPresent() ? "SUCCEEDED" : "CANCELLED";
    }

    static BookEntry of(Tip tip, Instant now) {
        return new BookEntry(
                "TIP",
                TAXI,
                tip.key(),
                "",
                "",
                "",
                tip.amount(),
                tip.given(),
                tip.status(now).name(),
                tip.reference(),
                tip.at());
    }

    static BookEntry of(Refund refund, Instant now) {
        return new BookEntry(
                "REFUND",
                refund.company(),
                refund.key(),
                "",
                "",
                refund.of(),
                refund.amount(),
                refund.given(),
                refund.status(now).name(),
                refund.reference(),
                refund.at());
    }

    /** What a person reads of it: a bill's reference, or what was done with a card. */
    String what() {
        return switch (kind) {
            case "CARD" -> "Card payment";
            case "CARD_PAYOUT" -> "Payout to a card";
            case "ACCOUNT_PAYOUT" -> "Payout to a bank account";
            case "RIDE" -> "Ride, at most " + Pages.money(promised);
            case "TIP" -> "Tip for a driver";
            case "REFUND" -> "Given back";
            default -> billReference;
        };
    }

    String companyName() {
        return company.equals(TAXI)
                ? "Sandpiper Cabs"
                : Company.ofCode(company).map(Company::displayName).orElse("Larkspur Payments");
    }

    /** The customer's number at the company. */
    String account() {
        return billReference.substring(billReference.lastIndexOf('-') + 1);
    }

    /** How good the news is. */
    String tone() {
        return switch (status) {
            case "SUCCEEDED" -> "good";
            case "PENDING", "AWAITING_PAYER" -> "open";
            default -> "bad";
        };
    }
}
