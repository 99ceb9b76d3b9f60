package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partners.Answer;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceBook.Page;
import org.sycee.partners.EvidenceBook.Show;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.EvidenceJson.ItemJson;
import org.sycee.partners.PartnerCall.State;

@Timeout(30)
class EvidenceReadingIT {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final Page BEGINNING = new Page(Show.FIRST, Optional.empty());

    private final PartnersRoom room = new PartnersRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private EvidenceJson read(UUID key, Page page) {
        return room.get(EvidenceBook.class).read(ANNA, "case:17", key, page);
    }

    /** Lets the partner be asked at an address of its own, within the call that is being made. */
    private void send(String url, PartnerRequest request) {
        var out = new WayOut("metro", PartnerAddress.of(url, true), AllowedRoutes.parse("GET /bills, POST /bills"));
        var connection = PartnerConnection.open(room.get(PartnersSettings.class), new TestThreads());
        var time = new Moments(room.get(Clock.class), room.get(RealTime.class));
        new HostHttp(out, connection, room.get(Evidence.class), time).send(request);
    }

    @Test
    void whatWentOutCameBackAndWasMadeOfItIsReadWithoutWhomItIsAbout() {
        var answer = "{\"status\":\"odd\",\"customerName\":\"Amara Lindqvist\",\"amount\":84.2}";
        try (var server = RawServer.answering("application/json", answer)) {
            room.partner().onPay(payment -> {
                var body = Map.of("reference", payment.key().toString(), "number", "2025550143");
                send(server.url(), PartnerRequest.post("/bills/1002003000", body));
                return CallResult.rejected("half-paid", "Amara was here");
            });
            var key = room.recorded();
            room.calls().advance(key);
            var page = read(key, BEGINNING);
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.nextCursor()).isEmpty();
            var wire = page.items().get(0).exchange().orElseThrow();
            assertThat(wire.method() + " " + wire.path()).isEqualTo("POST /bills/•••3000");
            assertThat(wire.status()).hasValue(200);
            assertThat(wire.maybeSent()).isTrue();
            assertThat(wire.request().text()).contains(key.toString(), "\"number\":\"•••\"");
            assertThat(wire.answer().orElseThrow().text())
                    .isEqualTo("{\"status\":\"odd\",\"customerName\":\"•••\",\"amount\":84.2}");
            assertThat(wire.answer().orElseThrow().digest())
                    .as("of what was sent, not of what is shown")
                    .isEqualTo(Digest.of(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            var meaning = page.items().get(1).meaning().orElseThrow();
            assertThat(meaning)
                    .isEqualTo(new EvidenceJson.MeaningJson(
                            Answer.Purpose.CALL,
                            1,
                            State.UNKNOWN,
                            State.UNKNOWN,
                            Optional.of("half-paid"),
                            Optional.empty(),
                            Optional.of("a refusal that is not declared final: half-paid")));
        }
    }

    @Test
    void eachReadingIsInTheAuditLogOnceWithItsDoubt() {
        var key = room.recorded();
        room.audited().clear();
        read(key, BEGINNING);
        read(key, BEGINNING);
        assertThat(room.audited())
                .containsExactlyElementsOf(Collections.nCopies(2, "evidence-read case:17{call=" + key + "}"));
    }

    @Test
    void ofWhatWasNeverSentAndOfACallThatNobodyMadeNothingWasSaid() {
        assertThat(read(room.recorded(), BEGINNING)).isEqualTo(EvidenceJson.NOTHING);
        assertThat(read(UUID.randomUUID(), BEGINNING)).isEqualTo(EvidenceJson.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void allIsReadPageByPageFromEitherEnd(Show show) {
        var key = askedOften(14);
        var whole = new ArrayList<ItemJson>();
        var page = read(key, new Page(show, Optional.empty()));
        var pages = 1;
        whole.addAll(page.items());
        while (page.nextCursor().isPresent()) {
            page = read(key, new Page(show, page.nextCursor()));
            assertThat(page.total()).isEqualTo(30);
            whole.addAll(page.items());
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(whole).hasSize(30).doesNotHaveDuplicates();
        if (show == Show.LATEST) {
            Collections.reverse(whole);
        }
        assertThat(whole).extracting(ItemJson::at).isSorted();
        assertThat(whole.get(0).exchange()).as("first it was sent").isPresent();
        assertThat(attempts(whole))
                .hasSize(15)
                .startsWith("CALL 1", "INQUIRY 1")
                .endsWith("INQUIRY 14");
    }

    private static List<String> attempts(List<ItemJson> items) {
        return items.stream()
                .flatMap(item -> item.meaning().stream())
                .map(meaning -> meaning.purpose() + " " + meaning.attempt())
                .toList();
    }

    /** Each time one exchange and one answer. */
    private UUID askedOften(int inquiries) {
        try (var server = RawServer.answering("application/json", "{}")) {
            room.partner().onPay(payment -> {
                send(server.url(), PartnerRequest.get("/bills"));
                return CallResult.inProgress();
            });
            room.partner().onInquire(payment -> {
                send(server.url(), PartnerRequest.get("/bills"));
                return CallResult.inProgress();
            });
            var key = room.recorded();
            room.calls().advance(key);
            for (var asked = 0; asked < inquiries; asked++) {
                room.pass(Duration.ofDays(2));
                room.calls().advance(key);
            }
            return key;
        }
    }

    /** Before there was this redaction, a street or a driver's name could be kept. */
    @Test
    void whatWasKeptByOlderRulesIsReadByTodays() {
        var key = room.recorded();
        room.database()
                .transact(entities ->
                        entities.createNativeQuery("""
                        insert into partners.partner_exchange (id, call_key, instance, method, path, request_digest,
                            request_body, status, answer_digest, answer_body, maybe_sent, elapsed_millis, created_at)
                        values (gen_random_uuid(), :key, 'metro', 'GET', '/bills/ME-1002003000', 'd', '', 200, 'e',
                            '{"status":"paid","driver":"Joe Tanaka","remark":"for Am', true, 5, now())
                        """).setParameter("key", key).executeUpdate());
        var wire = read(key, BEGINNING).items().get(0).exchange().orElseThrow();
        assertThat(wire.path()).isEqualTo("/bills/ME-•••3000");
        assertThat(wire.request().text()).isEmpty();
        assertThat(wire.answer().orElseThrow().text()).isEqualTo("{\"status\":\"paid\",\"driver\":\"•••\"}…");
    }

    @ParameterizedTest
    @CsvSource({"all, ", "FIRST, ", "first, 17"})
    void whatMeansNothingIsRefused(String show, String cursor) {
        assertThatThrownBy(() -> Page.of(show, cursor))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }
}
