package org.sycee.launcher;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many bills paid through a partner that hangs, breaks, repeats itself, tells old news last, and sometimes lies: that a bill
 * was refused which it has paid, or was paid which it has not. When the faults stop, everything ends by itself, but for a bill
 * of which all three sendings were lost, one in some 4,000: its payer has the money back, and a case is open. No bill was
 * paid twice, and the partner's file shows each that it only said to have paid. What comes while the partner is known to be
 * away is refused before it is sent.
 *
 * <p>The large count takes an hour; with {@code SYCEE_SERVER_OPTIONS=-XX:TieredStopAtLevel=4} its server is compiled well.
 */
class LyingPartnerIT {

    private static final int PAYMENTS = Integer.getInteger("lying.payments", 1_000);
    private static final int AT_ONCE = 8;
    private static final int BILLS_EACH = 125;
    private static final int PAYERS = (PAYMENTS + BILLS_EACH - 1) / BILLS_EACH;
    private static final long MOST_AT_ONCE = 4_000_00;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long LATE = 2_000;
    private static final List<String> ENDS = List.of("SETTLED", "RELEASED", "SUSPENDED");

    private final RunningSycee sycee = RunningSycee.with(Map.of(
            "sycee.partners.call-timeout", "PT0.5S",
            "sycee.partners.inquiry-schedule", "PT2S<PT1M PT5S<P36500D",
            "sycee.orders.unknown-deadline", "PT4M",
            "sycee.orders.answer-within", "PT0.3S"));
    private final Browserless partner = sycee.newClient();

    /** What was to be paid, and the order that does it. */
    private record Paid(Browserless payer, String bill, String order) {

        String state() throws Exception {
            return payer.get("/orders/" + order).text("state");
        }
    }

    @AfterEach
    void stop() {
        sycee.stop();
    }

    @Test
    void allIsPaidOnceAndNothingIsLost() throws Exception {
        var began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var first = new ArrayList<Browserless>();
        while (first.size() < Math.min(AT_ONCE, PAYERS)) {
            first.add(payer());
        }
        rule("bill-payment", "TIMEOUT_AFTER", 50, LATE);
        rule("bill-payment", "TIMEOUT_BEFORE", 50, LATE);
        rule("bill-payment", "ERROR_500_AFTER", 15, 0);
        rule("bill-payment", "ERROR_500_BEFORE", 15, 0);
        rule("bill-payment", "SAYS_REJECTED", 5, 0);
        rule("bill-payment", "SAYS_SUCCEEDED", 5, 0);
        rule("bill-inquiry", "TIMEOUT_BEFORE", 50, LATE);
        rule("bill-inquiry", "ERROR_500_BEFORE", 30, 0);
        rule("callback", "TWICE", 100, 0);
        rule("callback", "OUT_OF_ORDER", 100, 0);

        var paid = payAll(first);
        Browserless.expect(204, partner.simulator("DELETE", "/rates", ""));
        for (var payer : payersOf(paid)) {
            payer.signInAs(payer.signIn());
        }
        var ends = paid.stream().collect(groupingBy(LyingPartnerIT::endOf));
        var refused = ends.getOrDefault("RELEASED", List.of());
        var settled = ends.getOrDefault("SETTLED", List.of());
        var doubtful = ends.getOrDefault("SUSPENDED", List.of());
        assertThat(doubtful.size()).as("left in doubt").isLessThanOrEqualTo(Math.max(2, PAYMENTS / 1_000));
        assertThat(refused.size()).as("refused before they were sent").isLessThanOrEqualTo(PAYMENTS / 100);
        for (var payer : payersOf(paid)) {
            assertThat(payer.held()).isZero();
            assertThat(payer.available())
                    .isEqualTo(Numbers.PLAIN_BILL * (count(refused, payer) + count(doubtful, payer)));
        }

        var pretended = compareWithTheBooks(settled);
        assertThat(pretended).as("lies that only the file can show").isNotEmpty();
        compareWithTheFile(began, pretended, doubtful);
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
    }

    private void rule(String target, String mode, int permille, long delayMillis) throws Exception {
        var rate = "{\"target\":\"%s\",\"mode\":\"%s\",\"permille\":%d,\"delayMillis\":%d,\"seed\":7}";
        Browserless.expect(
                201, partner.simulator("POST", "/rates", rate.formatted(target, mode, permille, delayMillis)));
    }

    /** More payers join when their turn comes. */
    private List<Paid> payAll(List<Browserless> first) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var days = IntStream.range(0, PAYERS)
                    .<Callable<List<Paid>>>mapToObj(
                            turn -> () -> payBills(turn < first.size() ? first.get(turn) : payer()))
                    .toList();
            var paid = new ArrayList<Paid>();
            for (var done : pool.invokeAll(days)) {
                paid.addAll(done.get());
            }
            return paid;
        } finally {
            pool.shutdownNow();
        }
    }

    /** The first, one after the other: a server that has just started is slow, and the partner's time is short. */
    private Browserless payer() throws Exception {
        var payer = sycee.newClient().join();
        for (var left = BILLS_EACH * Numbers.PLAIN_BILL; left > 0; left -= MOST_AT_ONCE) {
            payer.topUp(Math.min(left, MOST_AT_ONCE));
        }
        return payer;
    }

    private static List<Paid> payBills(Browserless payer) throws Exception {
        var paid = new ArrayList<Paid>();
        for (var i = 0; i < BILLS_EACH; i++) {
            paid.add(pay(payer, Numbers.customer()));
        }
        return paid;
    }

    /** A question may come to nothing, and a company be unreachable for a while; then a person tries again. */
    private static Paid pay(Browserless payer, String customer) throws Exception {
        var quote = persist(() -> payer.askForBill(customer));
        var key = UUID.randomUUID().toString();
        var payment = persist(() -> payer.pay(quote.text("id"), key));
        return new Paid(payer, quote.text("billReference"), payment.text("id"));
    }

    private static Browserless.Answer persist(Callable<Browserless.Answer> request) throws Exception {
        var answer = request.call();
        while (answer.status() == 503) {
            Thread.sleep(200);
            answer = request.call();
        }
        Browserless.expect(201, answer);
        return answer;
    }

    private static long count(List<Paid> some, Browserless payer) {
        return some.stream().filter(one -> one.payer() == payer).count();
    }

    private static List<Browserless> payersOf(List<Paid> paid) {
        return paid.stream().map(Paid::payer).distinct().toList();
    }

    private static String endOf(Paid one) {
        var seen = new AtomicReference<String>();
        Waiting.until(PATIENCE, "the order has ended: " + one, () -> {
            seen.set(one.state());
            return ENDS.contains(seen.get());
        });
        return seen.get();
    }

    /** Says what the partner has not done, though it said so. */
    private List<Paid> compareWithTheBooks(List<Paid> settled) throws Exception {
        var books = booked();
        assertThat(books)
                .allSatisfy((bill, payments) ->
                        assertThat(payments).as("paid once: %s", bill).hasSize(1));
        var pretended =
                settled.stream().filter(one -> !books.containsKey(one.bill())).toList();
        assertThat(books).as("nothing else was paid").hasSize(settled.size() - pretended.size());
        return pretended;
    }

    /** Each difference between its books and ours is one break, and there is no other; what is in doubt has a case anyway. */
    private void compareWithTheFile(Instant began, List<Paid> pretended, List<Paid> doubtful) throws Exception {
        var day = PartnerDay.since(sycee, began);
        day.compared(day.file(day.end(), "UTC", "NONE", ""));
        var cases = keysOf(doubtful, day);
        assertThat(day.open())
                .extracting(found -> found.path("key").asText())
                .filteredOn(key -> !cases.contains(key))
                .containsExactlyInAnyOrderElementsOf(keysOf(pretended, day));
    }

    private static List<String> keysOf(List<Paid> some, PartnerDay day) throws Exception {
        var keys = new ArrayList<String>();
        for (var one : some) {
            keys.add(day.keyOf(one.order()));
        }
        return keys;
    }

    /** What the companies were really paid, by bill. */
    private Map<String, List<JsonNode>> booked() throws Exception {
        var all =
                partner.simulator("GET", "/books/payments?kind=BILL", "").body().path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(payment -> payment.path("status").asText().equals("SUCCEEDED"))
                .collect(groupingBy(payment -> payment.path("billReference").asText()));
    }
}
