package org.sycee.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyTest {

    private static final int LONG = 100_000;

    private final byte[] message = new byte[LONG];
    private final ServerSocket server = listening();
    private final FaultProxy proxy = FaultProxy.to(server.getLocalPort());

    FaultProxyTest() {
        new Random(1).nextBytes(message);
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    /** Both ends of one connection through the proxy. */
    private record Pair(Socket client, Socket server) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
        }
    }

    private Pair connected() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
        var accepted = server.accept();
        accepted.setSoTimeout(10_000);
        return new Pair(client, accepted);
    }

    @Test
    void aWholeLineCarriesEveryByteBothWaysAndEndsWhenBothHaveEnded() throws Exception {
        try (var pair = connected()) {
            say(pair.client(), message);
            pair.client().shutdownOutput();
            assertThat(pair.server().getInputStream().readAllBytes()).isEqualTo(message);
            say(pair.server(), message);
            pair.server().shutdownOutput();
            assertThat(pair.client().getInputStream().readAllBytes()).isEqualTo(message);
        }
        assertThat(proxy.cuts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 20_000})
    void whatTheClientSaysIsCutAtTheVeryByte(int bytes) throws Exception {
        proxy.cutAfter(() -> bytes);
        try (var pair = connected()) {
            say(pair.client(), message);
            assertThat(pair.server().getInputStream().readNBytes(LONG)).isEqualTo(first(bytes));
            assertThat(pair.server().getInputStream().read()).isEqualTo(-1);
        }
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    @Test
    void whatTheServerSaysIsCutAtTheVeryByteWithWhatTheClientSaidCountedToo() throws Exception {
        proxy.cutAfter(() -> 1_000);
        try (var pair = connected()) {
            say(pair.client(), first(100));
            assertThat(pair.server().getInputStream().readNBytes(100)).isEqualTo(first(100));
            say(pair.server(), message);
            assertThat(pair.client().getInputStream().readNBytes(LONG)).isEqualTo(first(900));
        }
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    @Test
    void eachNewConnectionHasItsOwnCount() throws Exception {
        var counts = new Random(7);
        proxy.cutAfter(() -> counts.nextInt(5_000));
        var expected = new Random(7);
        for (var i = 0; i < 10; i++) {
            try (var pair = connected()) {
                say(pair.client(), message);
                assertThat(pair.server().getInputStream().readNBytes(LONG)).hasSize(expected.nextInt(5_000));
            }
        }
        assertThat(proxy.cuts()).isEqualTo(10);
    }

    @Test
    void allAreCutAtOnceAndWhoeverConnectsLaterIsNot() throws Exception {
        try (var one = connected();
                var two = connected()) {
            proxy.cutAll();
            assertThat(one.server().getInputStream().read()).isEqualTo(-1);
            assertThat(two.client().getInputStream().read()).isEqualTo(-1);
        }
        try (var later = connected()) {
            say(later.client(), first(10));
            assertThat(later.server().getInputStream().readNBytes(10)).isEqualTo(first(10));
        }
        assertThat(proxy.cuts()).isEqualTo(2);
    }

    @Test
    void aLineThatStandsStillHoldsBackAndForwardsWhenItIsHealed() throws Exception {
        try (var pair = connected()) {
            proxy.standStill();
            say(pair.client(), first(10));
            pair.server().setSoTimeout(50);
            assertThatThrownBy(() -> pair.server().getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            pair.server().setSoTimeout(10_000);
            assertThat(pair.server().getInputStream().readNBytes(10)).isEqualTo(first(10));
        }
    }

    @Test
    void aLineThatRefusesEndsWhatIsThereAndWhatComesUntilItIsHealed() throws Exception {
        try (var pair = connected()) {
            proxy.refuse();
            assertThat(pair.client().getInputStream().read()).isEqualTo(-1);
            assertThat(pair.server().getInputStream().read()).isEqualTo(-1);
        }
        try (var refused = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            refused.setSoTimeout(10_000);
            assertThat(refused.getInputStream().read()).isEqualTo(-1);
        }
        proxy.heal();
        try (var pair = connected()) {
            say(pair.client(), first(10));
            assertThat(pair.server().getInputStream().readNBytes(10)).isEqualTo(first(10));
        }
        assertThat(proxy.cuts()).as("refusals are no cuts").isZero();
    }

    @Test
    void whereNobodyListensTheClientSeesItsConnectionEnd() throws Exception {
        server.close();
        try (var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            client.setSoTimeout(10_000);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aClosedOneEndsItsConnections() throws Exception {
        try (var pair = connected()) {
            proxy.close();
            assertThat(pair.client().getInputStream().read()).isEqualTo(-1);
            assertThat(pair.server().getInputStream().read()).isEqualTo(-1);
        }
    }

    private byte[] first(int bytes) {
        return Arrays.copyOf(message, bytes);
    }

    /** Says as much as the other side takes: when the line is cut meanwhile, the rest is lost. */
    private static void say(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken|closed).*");
        }
    }
}
