package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A person with cards: saves them, charges them, and answers their bank. */
final class CardHolder {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Browserless person;

    private CardHolder(Browserless person) {
        this.person = person;
    }

    static CardHolder joining(RunningSycee sycee) throws Exception {
        return new CardHolder(sycee.newClient().join());
    }

    Browserless person() {
        return person;
    }

    /** Tops up by 10.00 from a card typed on the acquirer's page, and returns the saved card. */
    String save(String number) throws Exception {
        typed(number, 10_00, "SETTLED");
        for (var card : person.get("/cards").body().path("items")) {
            if (number.endsWith(card.path("lastFour").asText())) {
                return card.path("id").asText();
            }
        }
        throw new AssertionError("the card was not saved");
    }

    /** Types a card on the acquirer's page, and returns the top-up when it has ended in that state. */
    Browserless.Answer typed(String number, long amount, String state) throws Exception {
        var topUp = person.startTopUp(amount).text("id");
        person.typeCard(awaitState(topUp, "AWAITING_PAYER").text("redirectUrl"), number);
        return awaitState(topUp, state);
    }

    Browserless.Answer charge(String card, long amount) throws Exception {
        var body = Map.of("amount", Browserless.usd(amount), "cardId", card, "pin", Browserless.PIN);
        return person.send("POST", "/top-ups", body, UUID.randomUUID().toString());
    }

    Browserless.Answer cashOut(String card, long amount, String key) throws Exception {
        var body = Map.of("amount", Browserless.usd(amount), "cardId", card, "pin", Browserless.PIN);
        return person.send("POST", "/cash-outs", body, key);
    }

    /** Names a bank account on the acquirer's page, and returns it. */
    String link(String number) throws Exception {
        var opened = person.post("/bank-accounts", Map.of());
        Browserless.expect(201, opened);
        var form = "bank=First+River+Bank&accountNumber=" + number;
        assertThat(submit(opened.text("redirectUrl"), form)).isEqualTo(303);
        var linked = person.get("/bank-accounts/" + opened.text("id"));
        assertThat(linked.text("state")).isEqualTo("LINKED");
        return linked.text("id");
    }

    Browserless.Answer cashOutToAccount(String account, long amount, String key) throws Exception {
        var body = Map.of("amount", Browserless.usd(amount), "accountId", account, "pin", Browserless.PIN);
        return person.send("POST", "/cash-outs", body, key);
    }

    Browserless.Answer awaitCashOut(String cashOut, String state) throws Exception {
        Waiting.until(
                PATIENCE,
                "cash-out " + cashOut + " is " + state,
                () -> person.get("/cash-outs/" + cashOut).text("state").equals(state));
        return person.get("/cash-outs/" + cashOut);
    }

    /** How often the acquirer's books say that a cash-out was paid out, under this reference. */
    long paidOutInBooks(Browserless.Answer cashOut) throws Exception {
        var kind = cashOut.body().has("account") ? "ACCOUNT_PAYOUT" : "CARD_PAYOUT";
        var count = 0L;
        for (var line : person.simulator("GET", "/books/payments?kind=" + kind, "")
                .body()
                .path("items")) {
            if (line.path("partnerReference").asText().equals(cashOut.text("partnerReference"))
                    && line.path("status").asText().equals("SUCCEEDED")) {
                count++;
            }
        }
        return count;
    }

    Browserless.Answer awaitState(String topUp, String state) throws Exception {
        Waiting.until(
                PATIENCE,
                "top-up " + topUp + " is " + state,
                () -> person.get("/top-ups/" + topUp).text("state").equals(state));
        return person.get("/top-ups/" + topUp);
    }

    /** Presses a button on the page where the bank asks: {@code answer} with {@code pay}, or {@code cancel}. */
    void press(String payUrl, String action, String answer) throws IOException, InterruptedException {
        assertThat(submit(payUrl + "/" + action, "answer=" + answer)).isEqualTo(303);
    }

    private int submit(String page, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** What happens next to requests of that kind at the acquirer's. */
    void fault(String target, String mode, int times) throws Exception {
        var script = "{\"target\":\"%s\",\"mode\":\"%s\",\"times\":%d}".formatted(target, mode, times);
        Browserless.expect(201, person.simulator("POST", "/faults", script));
    }

    /** The acquirer's own name for the payment of a top-up. */
    static String paymentOf(Browserless.Answer topUp) {
        for (var answer : topUp.body().path("trail").path("answers")) {
            if (answer.has("reference")) {
                return answer.path("reference").asText();
            }
        }
        throw new AssertionError("no answer names a payment: " + topUp.body());
    }

    /** How often the acquirer's books say that a top-up was paid. */
    long paidInBooks(Browserless.Answer topUp) throws Exception {
        var payment = paymentOf(topUp);
        var count = 0L;
        for (var line :
                person.simulator("GET", "/books/payments?kind=CARD", "").body().path("items")) {
            if (line.path("partnerReference").asText().equals(payment)
                    && line.path("status").asText().equals("SUCCEEDED")) {
                count++;
            }
        }
        return count;
    }

    long owed() throws Exception {
        return person.get("/wallet").body().path("owed").path("amount").asLong();
    }
}
