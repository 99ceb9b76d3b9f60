package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Half an hour of the sandbox's time in which nothing else is paid, and the Metro companies' file of them. */
final class PartnerDay {

    static final String INSTANCE = "metro-utilities";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Longer than the ten minutes by which clocks may differ; all of it together shorter than a session may idle. */
    private static final Duration BESIDE = Duration.ofMinutes(11);

    /** Longer than the partner's visibility window, and ten minutes more. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(12);

    private final RunningSycee sycee;
    private final Browserless administrator;
    private final Instant from;

    private PartnerDay(RunningSycee sycee, Browserless administrator, Instant from) {
        this.sycee = sycee;
        this.administrator = administrator;
        this.from = from;
    }

    static PartnerDay begin(RunningSycee sycee) throws IOException, InterruptedException {
        var administrator = Administrator.signInAgain(sycee);
        Administrator.of(sycee).advanceClock(Duration.ofMinutes(1));
        var from = now(administrator).truncatedTo(ChronoUnit.SECONDS);
        Administrator.of(sycee).advanceClock(BESIDE);
        return new PartnerDay(sycee, administrator, from);
    }

    /** That of a product of one's own, in which nothing was paid before that moment. */
    static PartnerDay since(RunningSycee sycee, Instant first) throws IOException, InterruptedException {
        return new PartnerDay(sycee, Administrator.signInAgain(sycee), first.minus(BESIDE));
    }

    private static Instant now(Browserless administrator) throws IOException, InterruptedException {
        return Instant.parse(administrator.get("/admin/clock").text("now"));
    }

    Instant now() throws IOException, InterruptedException {
        return now(administrator).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /** Lets the rest of it pass; says when it has ended. */
    Instant end() throws IOException, InterruptedException {
        Administrator.of(sycee).advanceClock(BESIDE);
        var to = now();
        Administrator.of(sycee).advanceClock(AFTERWARDS);
        return to;
    }

    /** The file as the simulator writes it. */
    String file(Instant to, String zone, String lie, String key) throws IOException, InterruptedException {
        var query = "?instance=" + INSTANCE + "&zone=" + zone + "&from=" + local(from, zone) + "&to=" + local(to, zone)
                + "&lie=" + lie + "&key=" + key;
        var answer = Call.to("GET", sycee.simulatorUrl + "/files" + query).send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static LocalDateTime local(Instant at, String zone) {
        return LocalDateTime.ofInstant(at, ZoneId.of(zone));
    }

    Browserless.Answer send(String file) throws IOException, InterruptedException {
        return administrator.sendText("POST", "/admin/partner-files", file, "");
    }

    /** Sends a file and waits until it is compared, also for what it leaves out. */
    JsonNode compared(String file) throws IOException, InterruptedException {
        var taken = send(file);
        Browserless.expect(200, taken);
        var path = "/admin/partner-files/" + taken.text("id");
        Waiting.until(
                PATIENCE,
                "the file is COMPLETE",
                () -> administrator.get(path).text("state").equals("COMPLETE"));
        return administrator.get(path).body();
    }

    JsonNode order(String id) throws IOException, InterruptedException {
        var found = administrator.get("/admin/orders/" + id);
        Browserless.expect(200, found);
        return found.body();
    }

    String keyOf(String order) throws IOException, InterruptedException {
        return order(order).path("call").path("key").asText();
    }

    /** The breaks under a key that have not ended. */
    List<JsonNode> open(String key) throws IOException, InterruptedException {
        return open().stream()
                .filter(one -> one.path("key").asText().equals(key))
                .toList();
    }

    /** All breaks that have not ended. */
    List<JsonNode> open() throws IOException, InterruptedException {
        var found = new ArrayList<JsonNode>();
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = administrator.get("/admin/breaks" + cursor.get()).body();
            page.path("items").forEach(found::add);
            cursor = Optional.ofNullable(page.get("nextCursor")).map(next -> "?cursor=" + next.asText());
        }
        return found;
    }

    /** The same of every order that was placed since it began. */
    void allMustBeAccountedFor() throws IOException, InterruptedException {
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = administrator.get("/admin/orders" + cursor.get()).body();
            for (var order : page.path("items")) {
                if (Instant.parse(order.path("createdAt").asText()).isBefore(from)) {
                    return;
                }
                var id = order.path("id").asText();
                if (order.path("instance").asText().equals(INSTANCE)
                        && !keyOf(id).isEmpty()) {
                    mustBeAccountedFor(id);
                }
            }
            cursor = Optional.ofNullable(page.get("nextCursor")).map(next -> "?cursor=" + next.asText());
        }
    }

    /** I8: what the partner's own books and ours say of an order is the same, or has exactly one place to be ended at. */
    void mustBeAccountedFor(String order) throws IOException, InterruptedException {
        var state = order(order).path("state").asText();
        var key = keyOf(order);
        var own = open(key).stream()
                .filter(one -> one.path("state").asText().equals("OPEN"))
                .count();
        var withOrder = List.of("SETTLED", "RELEASED", "RESOLVED").contains(state) ? 0 : 1;
        if (booked(order) != paidThere(key)) {
            assertThat(own + withOrder).as("%s is %s", order, state).isOne();
        }
        assertThat(own + withOrder).as("%s is %s", order, state).isLessThanOrEqualTo(1);
    }

    /** What the partner has in our books by an order. */
    long booked(String order) throws IOException, InterruptedException {
        var transfers =
                administrator.get("/admin/ledger/references/" + order).body().path("items");
        return StreamSupport.stream(transfers.spliterator(), false)
                .filter(one -> List.of("SINGLE", "POST_PENDING")
                        .contains(one.path("kind").asText()))
                .mapToLong(PartnerDay::toThePartner)
                .sum();
    }

    private static long toThePartner(JsonNode transfer) {
        var amount = transfer.path("amount").path("amount").asLong();
        var credited = transfer.path("credit").path("type").asText().equals("CLEARING") ? amount : 0;
        return transfer.path("debit").path("type").asText().equals("CLEARING") ? credited - amount : credited;
    }

    /** What the partner's own books say it got under a key. */
    long paidThere(String key) throws IOException, InterruptedException {
        var found = administrator.simulator("GET", "/books/payments?correlationId=" + key, "");
        return StreamSupport.stream(found.body().path("items").spliterator(), false)
                .filter(one -> one.path("status").asText().equals("SUCCEEDED"))
                .mapToLong(one -> one.path("amount").path("amount").asLong())
                .sum();
    }

    /** Two administrators end a break. */
    Browserless.Answer resolve(String id, String how) throws IOException, InterruptedException {
        var path = "/admin/breaks/" + id;
        var said = Map.of("resolution", how, "reason", "They say so.", "evidence", "Their letter");
        var proposed = administrator.post(path + "/proposals", said);
        Browserless.expect(200, proposed);
        var proposal = proposed.body().path("proposals").path(0).path("id").asText();
        var approval = path + "/proposals/" + proposal + "/approve";
        var own = administrator.post(approval, Map.of("reason", "I agree with myself."));
        assertThat(own.text("code")).isEqualTo("own-proposal");
        return Administrator.second(sycee).post(approval, Map.of("reason", "I have read it."));
    }

    Browserless administrator() {
        return administrator;
    }
}
