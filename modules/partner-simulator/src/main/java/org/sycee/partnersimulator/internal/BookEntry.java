package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.sycee.money.Money;

/** One payment of any kind, as the books show it. Bills have a bill reference, card payments an empty one. */
record BookEntry(
        String kind,
        String company,
        String key,
        String billReference,
        Money amount,
        String status,
        String partnerReference,
        Instant at) {

    static BookEntry of(BillPayment payment) {
        var reference = payment.order().billReference();
        return new BookEntry(
                "BILL",
                Company.ofPrefix(reference.substring(0, 2)).orElseThrow().code(),
                payment.key(),
                reference,
                payment.order().amount(),
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
                payment.order().amount(),
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
                payout.order().amount(),
                payout.status(now).name(),
                payout.id(),
                payout.state().at());
    }

    /** What a person reads of it: a bill's reference, or what was done with a card. */
    String what() {
        return switch (kind) {
            case "CARD" -> "Card payment";
            case "CARD_PAYOUT" -> "Payout to a card";
            case "ACCOUNT_PAYOUT" -> "Payout to a bank account";
            default -> billReference;
        };
    }

    String companyName() {
        return Company.ofCode(company).map(Company::displayName).orElse("Larkspur Payments");
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
