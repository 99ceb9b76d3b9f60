package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.sycee.launcher.Browserless.Answer;

/** A payment that stands at a failpoint when the server is killed. */
interface HeldPayment {

    String failpoint();

    /** Sends it, each time under the same key. */
    Answer send() throws Exception;

    /** Whether it has come to its end; to look hurries nothing. */
    boolean hasEnded() throws IOException, InterruptedException;

    /** It is there, and once, also if it is sent again. */
    void mustBeThereOnce() throws Exception;

    private static boolean isEmpty(Browserless person, String path) throws IOException, InterruptedException {
        var open = person.get(path);
        return open.status() == 200 && open.body().path("items").isEmpty();
    }

    /** A bill of Metro Electric. */
    record Bill(String failpoint, Browserless payer, Answer quote, String key) implements HeldPayment {

        static Bill quoted(String failpoint, Browserless payer) throws IOException, InterruptedException {
            return new Bill(
                    failpoint,
                    payer,
                    payer.quote(Numbers.customer()),
                    UUID.randomUUID().toString());
        }

        long total() {
            return quote.body().path("total").path("amount").asLong();
        }

        @Override
        public Answer send() throws IOException, InterruptedException {
            return payer.pay(quote.text("id"), key);
        }

        @Override
        public boolean hasEnded() throws IOException, InterruptedException {
            return isEmpty(payer, "/orders?open=true")
                    && !payer.paidInBooks(quote.text("billReference")).isEmpty();
        }

        @Override
        public void mustBeThereOnce() throws Exception {
            var payment = send();
            Browserless.expect(201, payment);
            assertThat(payer.get("/orders/" + payment.text("id")).text("state")).isEqualTo("SETTLED");
            assertThat(payer.paidInBooks(quote.text("billReference"))).hasSize(1);
        }
    }

    /** 20.00 from a saved card. */
    record TopUp(String failpoint, Browserless payer, String card, String key) implements HeldPayment {

        static final long AMOUNT = 20_00;

        TopUp(String failpoint, Browserless payer, String card) {
            this(failpoint, payer, card, UUID.randomUUID().toString());
        }

        @Override
        public Answer send() throws IOException, InterruptedException {
            var body = Map.of("amount", Browserless.usd(AMOUNT), "cardId", card, "pin", Browserless.PIN);
            return payer.send("POST", "/top-ups", body, key);
        }

        @Override
        public boolean hasEnded() throws IOException, InterruptedException {
            return isEmpty(payer, "/top-ups");
        }

        @Override
        public void mustBeThereOnce() throws Exception {
            var topUp = send();
            Browserless.expect(201, topUp);
            assertThat(topUp.text("state")).isEqualTo("SETTLED");
        }
    }

    /** 12.34 to a friend. What was not posted is posted when it is sent again; what was is not posted twice. */
    record Transfer(String failpoint, Browserless payer, String payee, String key) implements HeldPayment {

        static final long AMOUNT = 12_34;

        Transfer(String failpoint, Browserless payer, String payee) {
            this(failpoint, payer, payee, UUID.randomUUID().toString());
        }

        @Override
        public Answer send() throws IOException, InterruptedException {
            return payer.sendMoney(payee, AMOUNT, key);
        }

        @Override
        public boolean hasEnded() {
            return true;
        }

        @Override
        public void mustBeThereOnce() throws IOException, InterruptedException {
            Browserless.expect(201, send());
        }
    }

    /** A friend's request, approved. */
    record Request(String failpoint, Browserless payer, String request, String key) implements HeldPayment {

        Request(String failpoint, Browserless payer, String request) {
            this(failpoint, payer, request, UUID.randomUUID().toString());
        }

        @Override
        public Answer send() throws IOException, InterruptedException {
            return payer.send("POST", "/money-requests/" + request + "/payment", Map.of("pin", Browserless.PIN), key);
        }

        @Override
        public boolean hasEnded() throws IOException, InterruptedException {
            return payer.get("/money-requests/" + request).text("state").equals("PAID");
        }

        @Override
        public void mustBeThereOnce() throws IOException, InterruptedException {
            assertThat(hasEnded()).isTrue();
        }
    }

    /** 5.00 back to a saved card. */
    record CashOut(String failpoint, CardHolder holder, String card, String key) implements HeldPayment {

        static final long AMOUNT = 5_00;

        CashOut(String failpoint, CardHolder holder, String card) {
            this(failpoint, holder, card, UUID.randomUUID().toString());
        }

        @Override
        public Answer send() throws Exception {
            return holder.cashOut(card, AMOUNT, key);
        }

        @Override
        public boolean hasEnded() throws IOException, InterruptedException {
            return isEmpty(holder.person(), "/orders?open=true")
                    && holder.person()
                            .get("/movements")
                            .body()
                            .findValuesAsText("kind")
                            .contains("CASH_OUT");
        }

        @Override
        public void mustBeThereOnce() throws Exception {
            var cashOut = send();
            Browserless.expect(201, cashOut);
            var settled = holder.awaitCashOut(cashOut.text("id"), "SETTLED");
            assertThat(holder.paidOutInBooks(settled)).isEqualTo(1);
        }
    }

    /** All of a bill of Metro Electric that was paid. */
    record Refund(String failpoint, Browserless payer, String order, String key) implements HeldPayment {

        static final long AMOUNT = Numbers.PLAIN_BILL;
        private static final Duration PAYMENT = Duration.ofSeconds(30);

        static Refund ofAPaidBill(String failpoint, Browserless payer) throws IOException, InterruptedException {
            var quote = payer.quote(Numbers.customer());
            var order =
                    payer.pay(quote.text("id"), UUID.randomUUID().toString()).text("id");
            var refund = new Refund(failpoint, payer, order, UUID.randomUUID().toString());
            Waiting.until(
                    PAYMENT, "a bill is paid", () -> refund.paid().text("state").equals("SETTLED"));
            return refund;
        }

        private Answer paid() throws IOException, InterruptedException {
            return payer.get("/orders/" + order);
        }

        @Override
        public Answer send() throws IOException, InterruptedException {
            var body = Map.of("amount", Browserless.usd(AMOUNT));
            return payer.send("POST", "/orders/" + order + "/refunds", body, key);
        }

        @Override
        public boolean hasEnded() throws IOException, InterruptedException {
            var refunds = paid().body().path("refunds");
            return refunds.path(0).path("state").asText().equals("SETTLED");
        }

        @Override
        public void mustBeThereOnce() throws Exception {
            Browserless.expect(201, send());
            assertThat(paid().body().path("refunds")).hasSize(1);
            assertThat(givenBack()).isOne();
        }

        /** How often its company has given anything back of that bill, by its own books. */
        private long givenBack() throws IOException, InterruptedException {
            var reference = paid().text("partnerReference");
            var all = payer.simulator("GET", "/books/payments", "").body().path("items");
            var key = StreamSupport.stream(all.spliterator(), false)
                    .filter(one -> one.path("partnerReference").asText().equals(reference))
                    .map(one -> one.path("key").asText())
                    .findFirst()
                    .orElseThrow();
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(one -> one.path("of").asText().equals(key))
                    .filter(one -> one.path("status").asText().equals("SUCCEEDED"))
                    .count();
        }
    }

    /** A payer's word on a fare above the cap of a ride that is over. */
    record FareAnswer(String failpoint, Browserless payer, Answer ride, boolean agrees) implements HeldPayment {

        private static final Duration RIDE = Duration.ofSeconds(30);

        /** A ride to where the fare is always above the cap, once its payer is asked. */
        static FareAnswer asked(String failpoint, Browserless payer, boolean agrees)
                throws IOException, InterruptedException {
            var way = Map.of("from", place(payer, "Quay"), "to", place(payer, "Roadworks Road"), "passengers", 1);
            var quote = payer.post("/ride-quotes", way);
            Browserless.expect(201, quote);
            var offer = quote.body().path("offers").path(0).path("id").asText();
            var key = UUID.randomUUID().toString();
            var booked = payer.send("POST", "/rides", Map.of("offerId", offer, "pin", Browserless.PIN), key);
            Browserless.expect(201, booked);
            var path = "/rides/" + booked.text("id");
            Waiting.until(
                    RIDE,
                    "the payer is asked for a fare",
                    () -> payer.get(path).body().has("approval"));
            return new FareAnswer(failpoint, payer, payer.get(path), agrees);
        }

        private static Map<String, Object> place(Browserless payer, String text)
                throws IOException, InterruptedException {
            var found = payer.get("/ride-places?text=" + text.replace(" ", "%20"))
                    .body()
                    .path("items")
                    .path(0);
            return Map.of(
                    "name", found.path("name").asText(),
                    "latitude", found.path("latitude").asDouble(),
                    "longitude", found.path("longitude").asDouble());
        }

        /** What the payer pays in the end. */
        long total() {
            var amount = agrees
                    ? ride.body().path("approval").path("fare")
                    : ride.body().path("offer").path("cap");
            return amount.path("amount").asLong();
        }

        @Override
        public Answer send() throws IOException, InterruptedException {
            var path = "/rides/" + ride.text("id");
            var body = Map.of("fare", Browserless.usd(total()), "pin", Browserless.PIN);
            return agrees ? payer.post(path + "/approval", body) : payer.post(path + "/refusal", Map.of());
        }

        @Override
        public boolean hasEnded() throws IOException, InterruptedException {
            return isEmpty(payer, "/orders?open=true");
        }

        @Override
        public void mustBeThereOnce() throws Exception {
            Browserless.expect(200, send());
            var ended = payer.get("/rides/" + ride.text("id"));
            assertThat(ended.text("outcome")).isEqualTo("SUCCEEDED");
            assertThat(ended.body().path("taken").path("amount").asLong()).isEqualTo(total());
        }
    }
}
