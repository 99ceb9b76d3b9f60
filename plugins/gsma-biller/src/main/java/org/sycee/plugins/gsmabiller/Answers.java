package org.sycee.plugins.gsmabiller;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerResponse;

/** Reads the partner's answers; what is not certain is unknown. */
final class Answers {

    /** A payment whose {@code billPaymentStatus} is "failed"; the API gives no code for it. */
    static final String FAILED = "failed";

    /** With these nothing was paid under the key and nothing will be; the manifest lists the same. */
    static final Set<String> FINAL_CODES = Set.of(
            "incorrectState",
            "overPaymentNotAllowed",
            "underPaymentNotAllowed",
            "greaterThanTransactionMaxValue",
            "identifierError",
            "requestDeclined",
            "formatError",
            "mandatoryValueNotSupplied",
            "currencyNotSupported",
            FAILED);

    private Answers() {}

    /** What a bill payment object says. Sycee compares key and amount of a success with what it asked for. */
    static CallResult payment(JsonView payment, UUID key) {
        var status = payment.text("billPaymentStatus").orElse("missing");
        if (!key(payment).equals(Optional.of(key)) && !status.equals("completed")) {
            return CallResult.unknown("a payment of another key is " + status);
        }
        return switch (status) {
            case "completed" ->
                succeeded(payment, "amountPaid", "serviceProviderPaymentReference")
                        .withReceipt(receipt(payment));
            case "pending" -> CallResult.inProgress();
            case FAILED -> CallResult.rejected(FAILED, "the company's payment failed");
            default -> CallResult.unknown("billPaymentStatus is " + status);
        };
    }

    /** The API has no field for what a prepaid meter is fed with. */
    private static Map<String, String> receipt(JsonView payment) {
        var lines = new HashMap<String, String>();
        metadata(payment, "token").ifPresent(token -> lines.put(CallResult.TOKEN, token));
        metadata(payment, "units").ifPresent(units -> lines.put(CallResult.UNITS, units));
        return lines;
    }

    /** What a reversal says; a success names key and amount as a payment's does. */
    static CallResult reversal(JsonView reversal, UUID key) {
        var status = reversal.text("transactionStatus").orElse("missing");
        if (!reversal.text("type").equals(Optional.of("reversal"))
                || !key(reversal).equals(Optional.of(key))) {
            return CallResult.unknown("another transaction is " + status);
        }
        return switch (status) {
            case "completed" -> succeeded(reversal, "amount", "transactionReference");
            case "pending" -> CallResult.inProgress();
            case FAILED -> CallResult.rejected(FAILED, "the company's reversal failed");
            default -> CallResult.unknown("transactionStatus is " + status);
        };
    }

    private static CallResult succeeded(JsonView done, String amountName, String referenceName) {
        var key = key(done);
        var amount = amount(done, amountName);
        var reference = done.text(referenceName);
        return key.isPresent() && amount.isPresent() && reference.isPresent()
                ? CallResult.succeeded(key.get(), amount.get(), reference.get())
                : CallResult.unknown("completed without key, amount or reference");
    }

    /**
     * What was refused, unless an earlier sending of the key was taken: then what its record says.
     *
     * @param inquiry asks for that record
     */
    static CallResult refused(PartnerResponse answer, Supplier<CallResult> inquiry) {
        var refusal = refusal(answer);
        if (refusal.kind() != CallResult.Kind.REJECTED) {
            return refusal;
        }
        var recorded = inquiry.get();
        return recorded.kind() == CallResult.Kind.NOT_FOUND ? refusal : recorded;
    }

    /** What the answer to a request says that was not accepted. */
    static CallResult refusal(PartnerResponse answer) {
        return answer.status() >= 400 && answer.status() < 500
                ? refusal(answer.body())
                : CallResult.unknown("status " + answer.status());
    }

    /** What an error object says. */
    static CallResult refusal(JsonView error) {
        var code = error.text("errorCode").orElse("missing");
        return FINAL_CODES.contains(code)
                ? CallResult.rejected(code, error.text("errordescription").orElse(code))
                : CallResult.unknown("errorCode is " + code);
    }

    /** Whether the API itself, not some server before it, says that there is no such thing. */
    static boolean saysNoSuchThing(PartnerResponse answer) {
        return answer.status() == 404 && answer.body().text("errorCode").equals(Optional.of("identifierError"));
    }

    /** The items of an answer to a read. */
    static List<JsonView> list(PartnerResponse answer) {
        if (answer.status() != 200 || answer.body().isMissing()) {
            throw new IllegalStateException("no list came, status " + answer.status());
        }
        return answer.body().items();
    }

    /** The bill, unless nothing is left to pay. */
    static Optional<Bill> openBill(JsonView bill, Currency currency) {
        var amount = amount(bill, "amountDue").filter(due -> due.currency().equals(currency));
        var open = Bill.of(
                bill.text("billReference").orElseThrow(() -> new IllegalStateException("a bill lacks its reference")),
                amount.orElseThrow(() -> new IllegalStateException("a bill lacks an amount in " + currency)),
                LocalDate.parse(bill.text("dueDate").orElse("")));
        if (!open.amount().isPositive() || isPaid(bill)) {
            return Optional.empty();
        }
        var inParts = leastPart(bill, open).map(open::payableFrom).orElse(open);
        var ofPeriod = metadata(bill, "period").map(inParts::forPeriod).orElse(inParts);
        return Optional.of(
                metadata(bill, "customerName").map(ofPeriod::ofCustomer).orElse(ofPeriod));
    }

    private static Optional<Money> leastPart(JsonView bill, Bill open) {
        return amount(bill, "minimumAmountDue")
                .filter(least -> least.isPositive() && least.compareTo(open.amount()) < 0);
    }

    static boolean isPaid(JsonView bill) {
        return bill.text("billStatus").equals(Optional.of("paid"));
    }

    static CustomerLookup meter(JsonView bill) {
        var known = CustomerLookup.known(
                bill.text("billReference").orElseThrow(() -> new IllegalStateException("a meter lacks its reference")));
        return metadata(bill, "customerName").map(known::named).orElse(known);
    }

    private static Optional<String> metadata(JsonView owner, String key) {
        return pair(owner.get("metadata"), key);
    }

    /** The value of a key in a list of keys and values. */
    static Optional<String> pair(JsonView pairs, String key) {
        return pairs.items().stream()
                .filter(entry -> entry.text("key").equals(Optional.of(key)))
                .findFirst()
                .flatMap(entry -> entry.text("value"));
    }

    /** Our key, as a payment or a transaction names it. */
    static Optional<UUID> key(JsonView payment) {
        return payment.text("requestingOrganisationTransactionReference").flatMap(Answers::uuid);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Money> amount(JsonView json, String name) {
        try {
            return Optional.of(money(json, json.text(name).orElse("")));
        } catch (IllegalArgumentException | ArithmeticException notExact) {
            return Optional.empty();
        }
    }

    /** So much of the object's currency; throws if it is no exact amount. */
    static Money money(JsonView json, String decimal) {
        return Money.parse(decimal, Currency.getInstance(json.text("currency").orElse("")));
    }

    /** The API refuses an amount with zeros at its end. */
    static String decimal(Money amount) {
        return new BigDecimal(amount.toDecimal()).stripTrailingZeros().toPlainString();
    }
}
