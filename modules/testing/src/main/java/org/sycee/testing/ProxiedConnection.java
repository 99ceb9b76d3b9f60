package org.sycee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a {@link FaultProxy}: over when both sides have said all, when one is lost, or when it is cut. */
final class ProxiedConnection {

    private static final int BUFFER = 8_192;

    private final Socket client;
    private final Socket server;
    private final Valve valve;
    private final AtomicInteger cuts;
    private long bytesLeft;
    private int directions = 2;

    private ProxiedConnection(Socket client, Socket server, Valve valve, long bytesUntilCut, AtomicInteger cuts)
            throws IOException {
        this.client = client;
        this.server = server;
        this.valve = valve;
        this.bytesLeft = bytesUntilCut;
        this.cuts = cuts;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    /** Connects the client with the server, or ends the client's connection if there is none. */
    static ProxiedConnection between(Socket client, int target, Valve valve, long bytesUntilCut, AtomicInteger cuts)
            throws IOException {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            return new ProxiedConnection(client, server, valve, bytesUntilCut, cuts);
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    /** Carries what the client says, until it has said all or the connection is lost or cut. */
    void carryToServer() {
        carry(client, server);
    }

    /** Carries what the server says, likewise. */
    void carryToClient() {
        carry(server, client);
    }

    private void carry(Socket from, Socket to) {
        try {
            forward(from, to);
            to.shutdownOutput();
            endOfOneDirection();
        } catch (IOException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void forward(Socket from, Socket to) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        for (var read = from.getInputStream().read(buffer);
                read >= 0;
                read = from.getInputStream().read(buffer)) {
            valve.pass();
            to.getOutputStream().write(buffer, 0, granted(read));
            cutIfSpent();
        }
    }

    private synchronized int granted(int wanted) {
        var granted = (int) Math.min(wanted, bytesLeft);
        bytesLeft -= granted;
        return granted;
    }

    private synchronized void cutIfSpent() {
        if (bytesLeft == 0) {
            cut();
        }
    }

    /** Counts it, and ends both sides at once. */
    synchronized void cut() {
        if (!isOver()) {
            cuts.incrementAndGet();
            close();
        }
    }

    private synchronized void endOfOneDirection() {
        directions--;
        if (directions == 0) {
            close();
        }
    }

    boolean isOver() {
        return client.isClosed();
    }

    /** Ends both sides at once; what was not forwarded yet is lost. */
    void close() {
        close(client);
        close(server);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
