package org.sycee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final Callable<Optional<String>> look = Trace::current;

    @AfterEach
    void end() {
        Trace.end();
    }

    @Test
    void aThreadHasNoTraceUntilARequestBeginsOneAndNoneAfter() {
        assertThat(Trace.current()).isEmpty();
        Trace.begin("a");
        assertThat(Trace.current()).contains("a");
        Trace.end();
        assertThat(Trace.current()).isEmpty();
    }

    @Test
    void workTakesItsTraceToAnotherThreadAndLeavesNoneThere() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            Trace.begin("a");
            assertThat(thread.submit(Trace.carrying(look)).get()).contains("a");
            assertThat(thread.submit(look).get()).isEmpty();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void threadsThatCarryATraceHaveItForAllTheyAreGivenLater() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            Trace.begin("a");
            var carrying = Trace.carrying((Executor) thread);
            Trace.begin("b");
            var seen = new CompletableFuture<Optional<String>>();
            carrying.execute(() -> seen.complete(Trace.current()));
            assertThat(seen.get()).contains("a");
            assertThat(thread.submit(look).get()).isEmpty();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void workThatRunsWhereItWasMadeLeavesTheTraceThereAsItWas() throws Exception {
        Trace.begin("a");
        var carried = Trace.carrying(look);
        Trace.begin("b");
        assertThat(carried.call()).contains("a");
        assertThat(Trace.current()).contains("b");
    }
}
