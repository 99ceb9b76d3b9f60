package org.sycee.partner.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Some lanes in which cases are played at the same time: most of a case is waiting for what does not come. */
final class Lanes implements AutoCloseable {

    private static final int MANY = 4;

    private final List<Lane> all;
    private final BlockingQueue<Lane> free;
    private final ExecutorService players = Executors.newFixedThreadPool(MANY);

    private Lanes(List<Lane> all) {
        this.all = all;
        this.free = new LinkedBlockingQueue<>(all);
    }

    /** Opens them with their books below the folder. */
    static Lanes open(Path folder) {
        return new Lanes(IntStream.range(0, MANY)
                .parallel()
                .mapToObj(number -> Lane.open(folder.resolve("lane-" + number)))
                .toList());
    }

    /** What comes of each case, in the order of the cases. */
    List<Result> play(List<Case> cases, BiFunction<Case, Lane, Result> how) {
        var results = cases.stream()
                .map(each -> players.submit(() -> inOne(lane -> how.apply(each, lane))))
                .toList();
        return results.stream().map(Lanes::resultOf).toList();
    }

    private Result inOne(Function<Lane, Result> play) throws InterruptedException {
        var lane = free.take();
        try {
            return play.apply(lane);
        } finally {
            free.add(lane);
        }
    }

    private static Result resultOf(Future<Result> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        players.shutdownNow();
        all.forEach(Lane::close);
    }
}
