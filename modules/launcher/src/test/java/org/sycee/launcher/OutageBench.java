package org.sycee.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.sycee.testing.FaultProxy;

/**
 * How long bill payments take while another partner hangs, for an hour and a half four times, beside how long they take while
 * all answer; by {@code mvn -Pbench}.
 *
 * <p>Calm and outage take turns, so that a machine that changes its pace changes both. In both the sandbox's time runs 180 times
 * as fast, and airtime is bought all the time. A payment's time counts from when it was due.
 */
final class OutageBench {

    private static final int TURNS = 4;
    private static final Duration A_TURN = Duration.ofSeconds(30);
    private static final Duration WARMING = Duration.ofMinutes(1);
    private static final Duration A_SECOND = Duration.ofMinutes(3);
    private static final int PAYERS = 8;
    private static final Duration BETWEEN_BILLS = Duration.ofMillis(1600);
    private static final Duration BETWEEN_PURCHASES = Duration.ofSeconds(4);
    private static final long MOST_AT_ONCE = 4_000_00;
    private static final long ENOUGH = 20_000_00;

    private final RunningSycee sycee = RunningSycee.alone();
    private final FaultProxy airtime =
            FaultProxy.to(URI.create(sycee.simulatorUrl).getPort());
    private final List<Browserless> payers = new ArrayList<>();
    private final ConcurrentLinkedQueue<Bought> bought = new ConcurrentLinkedQueue<>();

    /** Airtime, and who bought it. */
    private record Bought(Browserless payer, String id) {

        boolean hasEnded() throws Exception {
            return List.of("SETTLED", "RELEASED", "SUSPENDED")
                    .contains(payer.get("/bill-payments/" + id).text("state"));
        }
    }

    /** The times of bill payments in microseconds, and the threads that the server had at its end. */
    private record Turn(List<Long> times, long threads) {}

    public static void main(String[] folder) throws Exception {
        var bench = new OutageBench();
        try {
            bench.run(Path.of(folder[0], "outage.json"));
        } finally {
            bench.airtime.close();
            bench.sycee.stop();
        }
        System.exit(0);
    }

    private void run(Path file) throws Exception {
        Administrator.of(sycee)
                .set("city-airtime", Map.of("baseUrl", "http://127.0.0.1:" + airtime.port() + "/airtime"));
        for (var i = 0; i < PAYERS; i++) {
            payers.add(payer());
        }
        turn(WARMING);
        var calm = new ArrayList<Turn>();
        var outage = new ArrayList<Turn>();
        var unclear = new ArrayList<Long>();
        var drained = 0L;
        for (var i = 0; i < TURNS; i++) {
            calm.add(turn(A_TURN));
            drain();
            airtime.standStill();
            outage.add(turn(A_TURN));
            unclear.add(unclear());
            airtime.heal();
            drained = Math.max(drained, drain());
        }
        tell(calm, outage, Map.of("unclearOrders", unclear, "longestDrainSeconds", drained), file);
    }

    private Browserless payer() throws Exception {
        var payer = sycee.newClient().join();
        for (var left = ENOUGH; left > 0; left -= MOST_AT_ONCE) {
            payer.topUp(MOST_AT_ONCE);
        }
        return payer;
    }

    /** All pay and buy for so long, each at their own times. */
    private Turn turn(Duration length) throws Exception {
        var end = System.nanoTime() + length.toNanos();
        var times = new ConcurrentLinkedQueue<Long>();
        var work = new ArrayList<Callable<Void>>();
        for (var payer : payers) {
            work.add(() -> every(BETWEEN_BILLS, end, () -> payBill(payer), times::add));
            work.add(() -> every(BETWEEN_PURCHASES, end, () -> buyAirtime(payer), micros -> {}));
        }
        work.add(() -> every(Duration.ofSeconds(1), end, this::letTimePass, micros -> {}));
        var pool = Executors.newFixedThreadPool(work.size());
        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
        return new Turn(List.copyOf(times), threads());
    }

    /** Does it at its times, the first at a time of its own, and tells how long after each it was done. */
    private static Void every(Duration pause, long end, Work work, LongConsumer told) throws Exception {
        var due = System.nanoTime() + (long) (Math.random() * pause.toNanos());
        for (; due < end; due += pause.toNanos()) {
            LockSupport.parkNanos(due - System.nanoTime());
            work.run();
            told.accept(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
        }
        return null;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void payBill(Browserless payer) throws Exception {
        var quote = payer.quote(Numbers.customer());
        Browserless.expect(201, payer.pay(quote.text("id"), UUID.randomUUID().toString()));
    }

    /** While the partner hangs, it may be refused at once: then nothing was bought. */
    private void buyAirtime(Browserless payer) throws Exception {
        var quote = payer.post(
                "/bill-quotes",
                Map.of(
                        "companyId",
                        "city-airtime:FERN-TELECOM",
                        "fields",
                        Map.of("number", Numbers.customer()),
                        "amount",
                        Browserless.usd(1_00)));
        if (quote.status() == 201) {
            var payment = payer.pay(quote.text("id"), UUID.randomUUID().toString());
            if (payment.status() == 201) {
                bought.add(new Bought(payer, payment.text("id")));
            }
        }
    }

    private void letTimePass() throws IOException, InterruptedException {
        Administrator.of(sycee).advanceClock(A_SECOND);
    }

    /** How many purchases nobody knows the end of. */
    private long unclear() throws Exception {
        var count = 0L;
        for (var one : bought) {
            count += one.hasEnded() ? 0 : 1;
        }
        return count;
    }

    /** Waits until all airtime is certain, and says how many seconds that took. */
    private long drain() {
        var began = System.nanoTime();
        while (!bought.isEmpty()) {
            var next = bought.remove();
            Waiting.until(Duration.ofMinutes(10), "it has ended: " + next, next::hasEnded);
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    private long threads() throws IOException {
        var pid = Files.readString(sycee.home.resolve("run/server.pid")).strip();
        try (var threads = Files.list(Path.of("/proc", pid, "task"))) {
            return threads.count();
        }
    }

    private static void tell(List<Turn> calm, List<Turn> outage, Map<String, ?> hung, Path file) throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("payments", times(calm).size() + times(outage).size());
        figures.put("calmP50Micros", part(times(calm), 0.5));
        figures.put("outageP50Micros", part(times(outage), 0.5));
        figures.put("calmP99Micros", part(times(calm), 0.99));
        figures.put("outageP99Micros", part(times(outage), 0.99));
        figures.put("p99Ratio", (double) part(times(outage), 0.99) / part(times(calm), 0.99));
        figures.put("calmThreads", calm.stream().map(Turn::threads).toList());
        figures.put("outageThreads", outage.stream().map(Turn::threads).toList());
        figures.putAll(hung);
        System.out.printf("%nwhile another partner hangs%n");
        figures.forEach((name, value) -> System.out.printf("%-45s %s%n", name, value));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    }

    private static List<Long> times(List<Turn> turns) {
        return turns.stream().flatMap(turn -> turn.times().stream()).sorted().toList();
    }

    private static long part(List<Long> sorted, double part) {
        return sorted.get((int) (sorted.size() * part));
    }
}
