package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

@Timeout(30)
class HostHttpTest {

    private static final Map<String, String> VALUES = Map.of(
            "sycee.mode", "sandbox", "sycee.partners.call-timeout", "PT1.5S", "sycee.partners.connect-timeout", "PT1S");
    private static final PartnersSettings SETTINGS = new PartnersSettings(key -> Optional.ofNullable(VALUES.get(key)));

    private final List<ExchangeEntity> evidence = new ArrayList<>();
    private CallScope scope = scope(Instant.now().plusSeconds(8));

    private RealTime time = new RealTime();

    private static CallScope scope(Instant sendBy) {
        return CallScope.ofCall(UUID.randomUUID(), sendBy, Duration.ofSeconds(10));
    }

    @Test
    void anAnswerOfAnyStatusIsGivenToThePlugin() throws Exception {
        try (var server = new RawServer((socket, out) -> {
            out.write(RawServer.head(
                    "404 Not Found", "Content-Type: application/problem+json;charset=UTF-8", "Content-Length: 11"));
            out.write("{\"code\":10}".getBytes(StandardCharsets.UTF_8));
        })) {
            var answer = send(
                    server.url(),
                    PartnerRequest.post("/bills", Map.of("amount", "84.2")).header("X-Id", "7"));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().text("code")).contains("10");
            assertThat(answer.headers()).containsKey("content-type");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /bills HTTP/1.1")
                    .contains("X-Id: 7");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, 120, 120",
        "503 Service Unavailable, 7, 7",
        "503 Service Unavailable, 86400, 300",
        "429 Too Many Requests, 99999999999, 0",
        "429 Too Many Requests, -5, 0",
        "429 Too Many Requests, soon, 0",
        "429 Too Many Requests, 'Wed, 21 Oct 2015 07:28:00 GMT', 0",
        "429 Too Many Requests, 'Fri, 21 Oct 2146 07:28:00 GMT', 300",
        "200 OK, 120, 0",
    })
    void f07HowLongThePartnerWishesToBeLeftAloneIsHeardUpToFiveMinutes(String status, String wish, long seconds)
            throws Exception {
        try (var server = new RawServer(
                (socket, out) -> out.write(RawServer.head(status, "Retry-After: " + wish, "Content-Length: 0")))) {
            send(server.url(), PartnerRequest.get("/bills"));
        }
        assertThat(scope.rest()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"429, 429, true", "503, 503, false", "503, 429, false", "200, 429, false", "429, 503, false"})
    void aCallIsTurnedAwayOnlyIfAllThatWasSentWasTooMuch(String first, String second, boolean turnedAway)
            throws Exception {
        for (var status : List.of(first, second)) {
            try (var server = new RawServer((socket, out) ->
                    out.write(RawServer.head(status + " It", "Retry-After: 60", "Content-Length: 0")))) {
                send(server.url(), PartnerRequest.post("/bills", Map.of()));
            }
        }
        assertThat(scope.isTurnedAway()).isEqualTo(turnedAway);
    }

    @Test
    void aConnectionThatIsRefusedProvesThatNothingWasSent() {
        var gone = RawServer.answering("application/json", "{}");
        gone.close();
        assertThat(failure(gone.url()).wasSent()).isFalse();
        assertThat(scope.maybeSent()).isFalse();
    }

    @Test
    void aNameThatLeadsNowhereProvesThatNothingWasSent() {
        assertThat(failure("http://no-such-host.invalid").wasSent()).isFalse();
        assertThat(scope.maybeSent()).isFalse();
    }

    @Test
    void aFailedTlsHandshakeProvesThatNothingWasSent() throws Exception {
        var withoutCertificate = SSLContext.getDefault().getServerSocketFactory();
        try (var server = withoutCertificate.createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> failed =
                    CompletableFuture.runAsync(() -> acceptOne(server), task -> new Thread(task).start());
            assertThat(failure("https://127.0.0.1:" + server.getLocalPort()).wasSent())
                    .isFalse();
            failed.join();
        }
    }

    private static void acceptOne(ServerSocket server) {
        try (var socket = server.accept()) {
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SSLHandshakeException.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void silenceAfterTheRequestMeansThatItMayHaveBeenSent() {
        assertMaybeSent((socket, out) -> Thread.sleep(5_000));
    }

    @Test
    void aConnectionClosedWithoutAnswerMeansThatItMayHaveBeenSent() {
        assertMaybeSent((socket, out) -> {});
    }

    @Test
    void aResetMeansThatItMayHaveBeenSent() {
        assertMaybeSent((socket, out) -> socket.setSoLinger(true, 0));
    }

    @Test
    void anAnswerOfOneByteASecondDoesNotOutliveTheDeadline() {
        var began = System.nanoTime();
        assertMaybeSent((socket, out) -> {
            out.write(RawServer.head("200 OK", "Content-Type: application/json", "Content-Length: 100"));
            for (var i = 0; i < 100; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        });
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void anAnswerThatIsCutOffCannotBeRead() {
        assertMaybeSent((socket, out) -> {
            out.write(RawServer.head("200 OK", "Content-Type: application/json", "Content-Length: 100"));
            out.write("{\"status\":\"comp".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void anAnswerOf50MegabytesIsNotTakenIn() {
        assertMaybeSent((socket, out) -> {
            out.write(RawServer.head("200 OK", "Content-Type: application/json", "Content-Length: 52428800"));
            var block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 800; i++) {
                out.write(block);
            }
        });
    }

    @Test
    void aCompressedAnswerIsNotUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 << 20]);
        }
        assertMaybeSent((socket, out) -> {
            out.write(RawServer.head(
                    "200 OK",
                    "Content-Type: application/json",
                    "Content-Encoding: gzip",
                    "Content-Length: " + packed.size()));
            out.write(packed.toByteArray());
        });
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var elsewhere = RawServer.answering("application/json", "{}")) {
            assertMaybeSent((socket, out) -> out.write(RawServer.head(
                    "307 Temporary Redirect", "Location: " + elsewhere.url() + "/bills", "Content-Length: 0")));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <html>Welcome</html>",
        "application/json, <html>Welcome</html>",
        "application/json, {\"a\":1}garbage",
        "application/json; charset=iso-8859-1, {}",
        "text/plain, {}"
    })
    void whatIsNoJsonCannotBeRead(String type, String body) {
        try (var server = RawServer.answering(type, body)) {
            assertThat(failure(server.url()).wasSent()).isTrue();
        }
    }

    @Test
    void nothingLeavesAfterTheSendByTime() {
        scope = scope(Instant.now());
        try (var server = RawServer.answering("application/json", "{}")) {
            assertThat(failure(server.url()).wasSent()).isFalse();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void nothingLeavesAfterALongPauseJustBeforeItWould() {
        time = new RealTime() {
            private Instant next = Instant.now();

            @Override
            Instant now() {
                next = next.plusSeconds(5);
                return next;
            }
        };
        scope = scope(Instant.now().plusSeconds(12));
        try (var server = RawServer.answering("application/json", "{}")) {
            assertThat(failure(server.url()).wasSent()).isFalse();
            assertThat(scope.maybeSent()).isFalse();
            assertThat(server.requests()).allMatch(String::isEmpty);
        }
    }

    @Test
    void nothingLeavesOnceTheCallIsOver() {
        scope.close();
        try (var server = RawServer.answering("application/json", "{}")) {
            assertThat(failure(server.url()).wasSent()).isFalse();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void nothingLeavesFromAThreadOfThePluginsOwn() {
        try (var server = RawServer.answering("application/json", "{}")) {
            var http = http(server.url());
            assertThatThrownBy(() -> http.send(PartnerRequest.get("/bills"))).isInstanceOf(NoAnswerException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aHeaderThatOnlyTheHostMaySetIsRefused() {
        try (var server = RawServer.answering("application/json", "{}")) {
            var request = PartnerRequest.get("/bills").header("Host", "evil.example");
            var refusal = catchThrowableOfType(NoAnswerException.class, () -> send(server.url(), request));
            assertThat(refusal.wasSent()).isFalse();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void eachExchangeLeavesEvidence() throws Exception {
        try (var server = RawServer.answering("application/json", "{}")) {
            send(server.url(), PartnerRequest.get("/bills"));
            assertThatThrownBy(() -> send(server.url(), PartnerRequest.get("/elsewhere")))
                    .isInstanceOf(NoAnswerException.class);
            assertThat(evidence).hasSize(2).allMatch(ExchangeEntity::isOfCall);
        }
    }

    private void assertMaybeSent(RawServer.Script script) {
        try (var server = new RawServer(script)) {
            assertThat(failure(server.url()).wasSent()).isTrue();
            assertThat(scope.maybeSent()).isTrue();
        }
    }

    private NoAnswerException failure(String url) {
        return catchThrowableOfType(NoAnswerException.class, () -> send(url, PartnerRequest.post("/bills", Map.of())));
    }

    private PartnerResponse send(String url, PartnerRequest request) throws Exception {
        Callable<PartnerResponse> work = () -> http(url).send(request);
        return scope.run(work);
    }

    private HostHttp http(String url) {
        var out = new WayOut("metro", PartnerAddress.of(url, true), AllowedRoutes.parse("GET /bills, POST /bills"));
        return new HostHttp(out, PartnerConnection.open(SETTINGS, new TestThreads()), evidence::add, time());
    }

    private Moments time() {
        return new Moments(Clock.systemUTC(), time);
    }
}
