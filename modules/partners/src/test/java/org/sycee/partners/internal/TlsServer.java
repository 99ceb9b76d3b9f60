package org.sycee.partners.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** A partner's server that refuses our certificate, but only once a request of some size has arrived. */
final class TlsServer implements AutoCloseable {

    private static final String PASSWORD = "not-secret";

    private final ServerSocket listener;
    private final SSLContext context;
    private volatile @Nullable Socket plain;

    /** @param enough bytes that are there when the request is, and not before */
    TlsServer(Path folder, int enough) throws Exception {
        context = SSLContext.getInstance("TLSv1.3");
        context.init(keys(folder), new TrustManager[] {new Refusing(enough)}, null);
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        new TestThreads().newThread(this::serve).start();
    }

    private static javax.net.ssl.KeyManager[] keys(Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-storetype", "PKCS12", "-storepass")
                .redirectErrorStream(true);
        made.command().addAll(java.util.List.of(PASSWORD, "-keystore", file.toString()));
        if (made.start().waitFor() != 0) {
            throw new GeneralSecurityException("no key was made");
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD.toCharArray());
        }
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys, PASSWORD.toCharArray());
        return factory.getKeyManagers();
    }

    /** For the client, too: it shows a certificate, and trusts this server. */
    SSLContext context() {
        return context;
    }

    String url() {
        return "https://127.0.0.1:" + listener.getLocalPort();
    }

    /** Java's client tries once more by itself what has no body. */
    private void serve() {
        while (!listener.isClosed()) {
            serveOne();
        }
    }

    private void serveOne() {
        try (var accepted = listener.accept()) {
            plain = accepted;
            var secured = (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
            secured.setNeedClientAuth(true);
            secured.startHandshake();
        } catch (IOException e) {
            // The refused handshake; what the client made of that is what the test looks at.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private final class Refusing extends X509ExtendedTrustManager {

        private final int enough;

        Refusing(int enough) {
            this.enough = enough;
        }

        /** With TLS 1.3 the client has ended its handshake by now, and sends. */
        private void refuse() throws CertificateException {
            try {
                while (java.util.Objects.requireNonNull(plain).getInputStream().available() < enough) {
                    Thread.sleep(5);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new CertificateException("not yours");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            refuse();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            refuse();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            refuse();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
