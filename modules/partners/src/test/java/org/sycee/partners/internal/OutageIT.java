package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.PartnerCall.State;

/** F20: a partner that is away for six hours, with a hundred calls on their way, while the sweep runs. */
class OutageIT {

    private static final int CALLS = 100;
    private static final int THREADS = 8;
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final int STEPS = 36;
    private static final long SWEEPS_MILLIS = 100;

    private final FakePartner partner = new FakePartner();
    private final PartnersRoom room = new PartnersRoom(partner, Map.of("sycee.partners.sweep-interval", "PT0.02S"));
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger mostAsking = new AtomicInteger();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void itIsAskedSeldomWhileAwayAndNotTrampledOnceItIsBack() throws InterruptedException {
        partner.onPay(payment -> CallResult.inProgress()).onInquire(payment -> CallResult.inProgress());
        var calls = begun();
        partner.onInquire(FakePartner.LOST);
        for (var step = 0; step < STEPS; step++) {
            room.pass(STEP);
            Thread.sleep(SWEEPS_MILLIS);
        }
        assertThat(partner.inquired()).as("each time until the circuit is open").hasSizeLessThan(STEPS * 3 * THREADS);
        assertThat(calls).allMatch(key -> room.state(key) == State.IN_PROGRESS);

        partner.onInquire(this::slowly);
        while (calls.stream().anyMatch(key -> room.state(key) != State.SUCCEEDED)) {
            room.pass(Duration.ofSeconds(10));
            Thread.sleep(SWEEPS_MILLIS);
        }
        assertThat(mostAsking).as("as many as there are threads").hasValueLessThanOrEqualTo(THREADS);
        assertThat(partner.paid()).hasSize(CALLS);
    }

    private List<UUID> begun() {
        var calls = Stream.generate(room::recorded).limit(CALLS).toList();
        calls.forEach(room.calls()::advance);
        return calls;
    }

    private CallResult slowly(BillPayment payment) {
        mostAsking.accumulateAndGet(asking.incrementAndGet(), Math::max);
        try {
            Thread.sleep(5);
            return FakePartner.success(payment);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            asking.decrementAndGet();
        }
    }
}
