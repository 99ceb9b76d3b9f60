package org.sycee.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Clients of HTTP/1.1, each with one connection, each sending its next request when it has the last answer.
 *
 * <p>One thread and a selector for all of them, with requests made beforehand: what it takes is missing to the server.
 */
final class HttpLoad implements AutoCloseable {

    private static final int ROOM = 8192;
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final InetSocketAddress address;
    private final int clients;

    /** What a client has to send, and what it has of an answer. */
    private record Client(ByteBuffer out, ByteBuffer in) {}

    HttpLoad(InetSocketAddress address, int clients) throws IOException {
        this.address = address;
        this.clients = clients;
        for (var i = 0; i < clients; i++) {
            open(new Client(ByteBuffer.allocateDirect(ROOM), ByteBuffer.allocateDirect(ROOM)));
        }
    }

    private SelectionKey open(Client client) throws IOException {
        var channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ, client);
    }

    /**
     * So many answers a second.
     *
     * @param next writes a request
     * @param status which every answer must have; a refusal is quicker, and a rate of those would be a lie
     */
    long perSecond(int seconds, Consumer<ByteBuffer> next, int status) throws IOException {
        for (var key : selector.keys().toArray(SelectionKey[]::new)) {
            if (key.isValid()) {
                send(key, next);
            }
        }
        var start = System.nanoTime();
        var nanos = TimeUnit.SECONDS.toNanos(seconds);
        var done = 0L;
        while (System.nanoTime() - start < nanos) {
            done += pass(next, status);
        }
        var rate = done * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        awaitTheLast(status);
        return rate;
    }

    private static void send(SelectionKey key, Consumer<ByteBuffer> next) throws IOException {
        var out = ((Client) key.attachment()).out();
        out.clear();
        next.accept(out);
        out.flip();
        write(key);
    }

    private static void write(SelectionKey key) throws IOException {
        var client = (Client) key.attachment();
        client.in().clear();
        while (client.out().hasRemaining()) {
            ((SocketChannel) key.channel()).write(client.out());
        }
    }

    /** The server ends a connection after some hundred requests; what was not answered is sent again. */
    private void reopen(SelectionKey key) throws IOException {
        var client = (Client) key.attachment();
        key.channel().close();
        client.out().rewind();
        write(open(client));
    }

    /** Reads what has come, and sends the next request where an answer is whole; says how many were. */
    private int pass(Consumer<ByteBuffer> next, int status) throws IOException {
        selector.select(100);
        var done = 0;
        for (var key : selector.selectedKeys()) {
            if (isWhole(key, status)) {
                done++;
                send(key, next);
            }
        }
        selector.selectedKeys().clear();
        return done;
    }

    private void awaitTheLast(int status) throws IOException {
        var left = clients;
        while (left > 0) {
            selector.select(100);
            for (var key : selector.selectedKeys()) {
                left -= isWhole(key, status) ? 1 : 0;
            }
            selector.selectedKeys().clear();
        }
    }

    private boolean isWhole(SelectionKey key, int status) throws IOException {
        var client = (Client) key.attachment();
        if (hasEnded((SocketChannel) key.channel(), client.in())) {
            reopen(key);
            return false;
        }
        var whole = isWhole(client.in());
        if (whole) {
            mustBe(status, client.in());
            client.out().limit(0);
        }
        return whole;
    }

    private static boolean isWhole(ByteBuffer in) throws IOException {
        var body = bodyIn(in);
        return body > 0 && in.position() >= body + lengthIn(in, body);
    }

    private static void mustBe(int status, ByteBuffer in) throws IOException {
        var answered = (in.get(9) - '0') * 100 + (in.get(10) - '0') * 10 + (in.get(11) - '0');
        if (answered != status) {
            throw new IOException("expected " + status + ": " + text(in));
        }
    }

    private static boolean hasEnded(SocketChannel channel, ByteBuffer in) {
        try {
            return channel.read(in) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Where the body begins; negative if the head is not all there. */
    private static int bodyIn(ByteBuffer in) {
        for (var i = 3; i < in.position(); i++) {
            if (in.get(i) == '\n' && in.get(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int lengthIn(ByteBuffer in, int body) throws IOException {
        for (var i = 0; i < body - LENGTH.length; i++) {
            if (in.get(i) == '\n' && isLengthAt(in, i + 1)) {
                return numberAt(in, i + 1 + LENGTH.length);
            }
        }
        throw new IOException("an answer without a length: " + text(in));
    }

    private static boolean isLengthAt(ByteBuffer in, int from) {
        for (var i = 0; i < LENGTH.length; i++) {
            if ((in.get(from + i) | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int numberAt(ByteBuffer in, int from) {
        var number = 0;
        for (var i = from; in.get(i) >= '0' && in.get(i) <= '9'; i++) {
            number = number * 10 + in.get(i) - '0';
        }
        return number;
    }

    private static String text(ByteBuffer in) {
        return StandardCharsets.UTF_8.decode(in.duplicate().flip()).toString();
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
