package org.sycee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A line to a server on this machine that breaks as it is told: a TCP proxy on loopback.
 *
 * <p>It is born whole and forwards every byte. It can cut each new connection after so many bytes, or all at once, stand still, hang up,
 * and be whole again; it ends by {@link #close}, with all its connections.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 500;

    private final int target;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
    private final List<ProxiedConnection> connections = new ArrayList<>();
    private final Valve valve = new Valve();
    private final AtomicInteger cuts = new AtomicInteger();
    private LongSupplier bytesUntilCut = () -> Long.MAX_VALUE;
    private boolean refusing;

    private FaultProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** A whole line to that port of loopback. */
    public static FaultProxy to(int port) {
        try {
            return new FaultProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    /** The port on loopback at which it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Cuts every connection made from now on when it has carried so many bytes, both directions counted together. */
    public synchronized void cutAfter(LongSupplier bytes) {
        bytesUntilCut = bytes;
    }

    /** Cuts every connection that is open, wherever it stands. */
    public synchronized void cutAll() {
        connections.forEach(ProxiedConnection::cut);
    }

    /** Holds back every byte in both directions; connections stay open. */
    public void standStill() {
        valve.shut();
    }

    /** Ends all connections at once, and every new one as soon as it is made. */
    public synchronized void refuse() {
        refusing = true;
        connections.forEach(ProxiedConnection::close);
    }

    /** Is whole again: forwards what was held back, takes connections, cuts none that is made from now on. */
    public synchronized void heal() {
        bytesUntilCut = () -> Long.MAX_VALUE;
        refusing = false;
        valve.open();
    }

    /** How many connections were cut, by the count of their bytes or all at once. */
    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // It was closed, or nobody listens behind it: the client sees its connection end.
            }
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        if (refusing || listening.isClosed()) {
            client.close();
            return;
        }
        var connection = ProxiedConnection.between(client, target, valve, bytesUntilCut.getAsLong(), cuts);
        connections.removeIf(ProxiedConnection::isOver);
        connections.add(connection);
        threads.execute(connection::carryToServer);
        threads.execute(connection::carryToClient);
    }

    @Override
    public synchronized void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        valve.open();
        connections.forEach(ProxiedConnection::close);
        threads.shutdownNow();
    }
}
