package org.sycee.plugins.cardacquirer;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BankAccount;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.SavedCard;

/** Reads the acquirer's answers; what is not certain is unknown. */
final class Answers {

    private static final String DECLINED = "card-declined";
    private static final String CANCELLED = "payment-cancelled";

    /** Why a card may be declined; a reason that is not here counts as {@link #DECLINED}. */
    static final Map<String, String> DECLINES = Map.of(
            "card_declined", DECLINED,
            "insufficient_funds", "insufficient-funds",
            "expired_card", "card-expired",
            "stolen_card", "card-blocked",
            "over_limit", "card-limit",
            "issuer_unavailable", "bank-unavailable",
            "challenge_failed", "challenge-failed",
            "payouts_not_accepted", "card-takes-no-payouts",
            "account_closed", "account-closed");

    /** Refusals of a request by which nothing was recorded, and nothing will be under this key. */
    static final Map<String, String> REFUSALS = Map.of(
            "no_such_card", "no-such-card", "reference_cancelled", CANCELLED, "invalid_request", "invalid-request");

    private Answers() {}

    /** What a payment object says. Sycee compares key and amount of a success with what it asked for. */
    static CallResult payment(JsonView payment, UUID key) {
        var status = payment.text("status").orElse("missing");
        if (!key(payment).equals(Optional.of(key)) && !status.equals("SUCCEEDED")) {
            return CallResult.unknown("a payment of another key is " + status);
        }
        var code = payment.text("code").orElse("no code");
        return switch (status) {
            case "SUCCEEDED" -> success(payment);
            case "PENDING" -> CallResult.inProgress();
            case "AWAITING_PAYER" -> awaitingPayer(payment);
            case "DECLINED" -> CallResult.rejected(DECLINES.getOrDefault(code, DECLINED), "declined: " + code);
            case "CANCELLED" -> CallResult.rejected(CANCELLED, "cancelled: " + code);
            case "EXPIRED" -> CallResult.rejected("payment-expired", "the payer did not come in time");
            default -> CallResult.unknown("status is " + status);
        };
    }

    private static CallResult success(JsonView payment) {
        var key = key(payment);
        var amount = amount(payment.get("amount"));
        var id = payment.text("id");
        if (key.isEmpty() || amount.isEmpty() || id.isEmpty()) {
            return CallResult.unknown("succeeded without reference, amount or id");
        }
        var success = CallResult.succeeded(key.get(), amount.get(), id.get());
        return card(payment.get("card")).map(success::withCard).orElse(success);
    }

    private static CallResult awaitingPayer(JsonView payment) {
        return payment.text("payUrl")
                .filter(Answers::isPage)
                .map(url -> CallResult.awaitingPayer(URI.create(url)))
                .orElseGet(() -> CallResult.unknown("the payer is awaited, but nowhere"));
    }

    private static boolean isPage(String url) {
        return url.matches("https?://[^\\s\"<>]+");
    }

    /** Where the naming of a bank account stands; empty if the answer does not say. */
    static Optional<AccountLink> link(PartnerResponse answer) {
        var link = answer.body();
        if (!answer.isSuccessful()) {
            return Optional.empty();
        }
        return switch (link.text("status").orElse("missing")) {
            case "AWAITING_PERSON" ->
                link.text("linkUrl").filter(Answers::isPage).map(URI::create).map(AccountLink::awaitingPerson);
            case "LINKED" -> account(link.get("account")).map(AccountLink::linked);
            case "CANCELLED", "EXPIRED" -> Optional.of(AccountLink.ended());
            default -> Optional.empty();
        };
    }

    private static Optional<BankAccount> account(JsonView account) {
        return account.text("token")
                .map(token -> new BankAccount(
                        token,
                        account.text("bank").orElse(""),
                        account.text("lastFour").orElse("")));
    }

    /** What the answer to a request says that was not accepted. */
    static CallResult refusal(PartnerResponse answer) {
        var code = errorCode(answer);
        return answer.status() < 500 && REFUSALS.containsKey(code)
                ? CallResult.rejected(REFUSALS.getOrDefault(code, code), "refused: " + code)
                : CallResult.unknown("status " + answer.status() + ", " + code);
    }

    /** Whether the API itself, not some server before it, says that it never saw the reference. */
    static boolean saysNotFound(PartnerResponse answer) {
        return answer.status() == 404 && errorCode(answer).equals("not_found");
    }

    private static String errorCode(PartnerResponse answer) {
        return answer.body().get("error").text("code").orElse("no code");
    }

    /** Our key, as the payment names it. */
    static Optional<UUID> key(JsonView payment) {
        try {
            return payment.text("reference").map(UUID::fromString);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** What a message of a charge-back says; empty if it is none, or cannot be understood. */
    static Optional<ChargeBackNotice> chargeBack(JsonView message) {
        var key = key(message);
        var id = message.text("id");
        var amount = amount(message.get("amount"));
        return isChargeBack(message) && key.isPresent() && id.isPresent() && amount.isPresent()
                ? Optional.of(new ChargeBackNotice(key.get(), id.get(), amount.get()))
                : Optional.empty();
    }

    static boolean isChargeBack(JsonView message) {
        return message.text("type").equals(Optional.of("charge_back"));
    }

    private static Optional<Money> amount(JsonView amount) {
        try {
            var minorUnits = Long.parseLong(amount.text("amount").orElse(""));
            return Optional.of(Money.of(minorUnits, amount.text("currency").orElse("")));
        } catch (IllegalArgumentException notExact) {
            return Optional.empty();
        }
    }

    /** A card is a convenience: one that cannot be read is left out, and the success stays one. */
    private static Optional<SavedCard> card(JsonView card) {
        try {
            return card.text("token")
                    .map(token -> new SavedCard(
                            token,
                            card.text("brand").orElse("card"),
                            card.text("lastFour").orElse(""),
                            Integer.parseInt(card.text("expiryMonth").orElse("")),
                            Integer.parseInt(card.text("expiryYear").orElse(""))));
        } catch (NumberFormatException noDate) {
            return Optional.empty();
        }
    }
}
