package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.partner.spi.NoAnswerException;

@Timeout(60)
class PartnerConnectionTest {

    /** Larger than all that is sent for a handshake. */
    private static final String LARGE = "x".repeat(4_000);

    private static final int HANDSHAKE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aHandshakeThatIsRefusedOnceThePartnerHasTheRequestProvesNothing(@TempDir Path folder) throws Exception {
        try (var server = new TlsServer(folder, HANDSHAKE)) {
            var request = HttpRequest.newBuilder(URI.create(server.url()));
            var failure = failure(server.context(), request, "POST", inTime(LARGE));
            assertThat(failure).hasRootCauseInstanceOf(SSLHandshakeException.class);
            assertThat(failure.wasSent()).isTrue();
        }
    }

    @Test
    void neitherDoesItWithoutABody(@TempDir Path folder) throws Exception {
        try (var server = new TlsServer(folder, HANDSHAKE)) {
            var request = HttpRequest.newBuilder(URI.create(server.url())).header("X-Text", LARGE);
            var body = inTime("");
            assertThat(failure(server.context(), request, "GET", body).wasSent())
                    .isTrue();
            assertThat(body.close())
                    .as("it is asked even then, which nobody promises")
                    .isTrue();
        }
    }

    @Test
    void aRequestThatCameToBeSentTooLateIsNot() throws Exception {
        try (var server = RawServer.answering("application/json", "{}")) {
            var request = HttpRequest.newBuilder(URI.create(server.url()));
            var late = new GuardedBody("{}", () -> {
                throw NoAnswer.unsent("too late");
            });
            assertThat(failure(SSLContext.getDefault(), request, "POST", late).wasSent())
                    .isFalse();
            assertThat(server.requests()).allMatch(String::isEmpty);
        }
    }

    /** A proxy would look up the partner's name itself, and lead into a network that was never checked. */
    @Test
    void noProxyIsUsedWhateverTheServerIsToldToUse() {
        var before = ProxySelector.getDefault();
        try (var proxy = RawServer.answering("application/json", "{}")) {
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), URI.create(proxy.url()).getPort())));
            var settings = new PartnersSettings(key -> Optional.empty());
            var connection = PartnerConnection.open(settings, new TestThreads());
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:1"));
            var failure = failure(connection, request, "POST", inTime("{}"));
            assertThat(failure.wasSent()).isFalse();
            assertThat(proxy.requests()).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static GuardedBody inTime(String body) {
        return new GuardedBody(body, () -> {});
    }

    private static NoAnswerException failure(
            SSLContext context, HttpRequest.Builder request, String method, GuardedBody body) {
        var threads = Executors.newCachedThreadPool(new TestThreads());
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .executor(threads)
                .build();
        return failure(new PartnerConnection(client, threads, PATIENCE, PATIENCE), request, method, body);
    }

    private static NoAnswerException failure(
            PartnerConnection connection, HttpRequest.Builder request, String method, GuardedBody body) {
        return catchThrowableOfType(
                NoAnswerException.class, () -> connection.exchange(request, method, body, PATIENCE));
    }
}
