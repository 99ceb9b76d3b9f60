package org.sycee.partners.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A partner that holds each answer back until it is told how to answer. */
final class HeldPartner implements AutoCloseable {

    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);
    private final RawServer server = new RawServer((socket, out) -> {
        asked.release();
        await();
        out.write(RawServer.head("200 OK", "Content-Type: application/json", "Content-Length: 2"));
        out.write("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    });

    private void await() throws InterruptedException {
        if (!released.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("never released");
        }
    }

    String url() {
        return server.url();
    }

    /** Waits until one more request has come. */
    void awaitRequest() throws InterruptedException {
        if (!asked.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody asked");
        }
    }

    /** Answers all, from now on, at once. */
    void answer() {
        released.countDown();
    }

    /** Method and path of each request so far. */
    java.util.List<String> requests() {
        return server.requests().stream()
                .map(one -> one.substring(0, one.indexOf(" HTTP/")))
                .toList();
    }

    @Override
    public void close() {
        released.countDown();
        server.close();
    }
}
