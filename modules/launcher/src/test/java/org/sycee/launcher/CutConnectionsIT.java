package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.testing.FaultProxy;

/** Connections between people and the server are cut, at a random byte or moment, while they pay each other. */
class CutConnectionsIT {

    private static final System.Logger LOG = System.getLogger(CutConnectionsIT.class.getName());
    private static final int CUTS = Integer.getInteger("server.cuts", 500);
    private static final int PEOPLE = 4;
    private static final long AT_FIRST = 500_00;
    private static final int MOST_CENTS = 20;
    private static final int MOST_BYTES = 10_000;
    private static final long MOST_NANOS = 2_000_000_000;

    private final long seed = Long.getLong("server.seed", System.nanoTime());
    private final RunningSycee sycee = RunningSycee.shared();
    private final FaultProxy proxy = FaultProxy.to(URI.create(sycee.appUrl).getPort());
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /** Somebody who pays the next in the ring; counts only what was answered. */
    private final class Payer {

        private final Browserless client = new Browserless("http://localhost:" + proxy.port(), sycee.simulatorUrl);
        private final Random random;
        private String payeeId = "";
        private long sent;

        Payer(int number) throws IOException, InterruptedException {
            random = new Random(seed + number);
            client.join().topUp(AT_FIRST);
        }

        void willPay(Payer payee) throws IOException, InterruptedException {
            payeeId = payee.client.get("/payee-code").text("payeeId");
        }

        Void payUntilCut() throws InterruptedException {
            while (proxy.cuts() < CUTS) {
                var amount = 1L + random.nextInt(MOST_CENTS);
                var answer = pay(amount, UUID.randomUUID().toString());
                assertThat(answer.status())
                        .as("%s; seed %d", answer.body(), seed)
                        .isEqualTo(201);
                answered.incrementAndGet();
                sent += amount;
            }
            return null;
        }

        /** The same request with the same key, until an answer arrives whole. */
        private Browserless.Answer pay(long amount, String key) throws InterruptedException {
            while (true) {
                try {
                    return client.sendMoney(payeeId, amount, key);
                } catch (IOException e) {
                    lost.incrementAndGet();
                }
            }
        }
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void everyAnsweredPaymentHappenedOnceAndNoOtherDid() throws Exception {
        var ring = new ArrayList<Payer>();
        for (var i = 0; i < PEOPLE; i++) {
            ring.add(new Payer(i));
        }
        for (var i = 0; i < PEOPLE; i++) {
            ring.get(i).willPay(ring.get((i + 1) % PEOPLE));
        }

        payAndCut(ring);

        System.out.printf(
                "seed=%d cuts=%d unanswered=%d answered=%d%n", seed, proxy.cuts(), lost.get(), answered.get());
        assertThat(lost).as("requests without an answer").hasPositiveValue();
        for (var i = 0; i < PEOPLE; i++) {
            var received = ring.get((i + PEOPLE - 1) % PEOPLE).sent;
            assertThat(asked(ring.get(i).client::available))
                    .as("person %d; seed %d", i, seed)
                    .isEqualTo(AT_FIRST - ring.get(i).sent + received);
            assertThat(asked(ring.get(i).client::held)).isZero();
        }
        assertThat(Administrator.of(sycee).verifyTheBooks().text("state")).isEqualTo("CLEAN");
    }

    /** A connection that was made before the line was whole again still ends at its byte. */
    private static long asked(Callable<Long> question) throws Exception {
        while (true) {
            try {
                return question.call();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "asked again: {0}", e.getMessage());
            }
        }
    }

    private void payAndCut(List<Payer> ring) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var random = new Random(seed);
            proxy.cutAfter(() -> random.nextInt(MOST_BYTES));
            var paying = ring.stream()
                    .<Callable<Void>>map(payer -> payer::payUntilCut)
                    .map(threads::submit)
                    .toList();
            while (proxy.cuts() < CUTS) {
                LockSupport.parkNanos(random.nextLong(MOST_NANOS));
                proxy.cutAll();
            }
            for (var payer : paying) {
                payer.get();
            }
        } finally {
            proxy.heal();
            threads.shutdownNow();
        }
    }
}
