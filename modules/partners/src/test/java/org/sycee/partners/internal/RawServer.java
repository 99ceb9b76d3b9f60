package org.sycee.partners.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A partner's server that answers each connection's first request with whatever bytes it is told. */
final class RawServer implements AutoCloseable {

    /** Writes an answer, well-formed or not. */
    interface Script {
        void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Script script) {
        try {
            this.script = script;
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            new TestThreads().newThread(this::accept).start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static RawServer answering(String type, byte[] body) {
        return new RawServer((socket, out) -> {
            out.write(head("200 OK", "Content-Type: " + type, "Content-Length: " + body.length));
            out.write(body);
        });
    }

    static RawServer answering(String type, String body) {
        return answering(type, body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] head(String status, String... headers) {
        return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** The requests' heads, with what came of their bodies in the same packet. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                new TestThreads().newThread(() -> serve(socket)).start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var buffer = new byte[16_384];
            var read = socket.getInputStream().read(buffer);
            requests.add(new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8));
            script.answer(socket, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The client hung up; what it made of that is what the test looks at.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
