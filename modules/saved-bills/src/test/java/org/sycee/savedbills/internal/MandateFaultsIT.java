package org.sycee.savedbills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment.State;
import org.sycee.savedbills.MandateState;

/** Crashes at each step, servers that sweep at once, and stops that come at the last moment. */
class MandateFaultsIT {

    private static final Duration NOTICE = Duration.ofHours(24);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int SERVERS = 4;
    private static final int ROUNDS = 25;

    private final SavedBillsRoom room = new SavedBillsRoom();
    private final ExecutorService servers = Executors.newFixedThreadPool(SERVERS);

    @AfterEach
    void close() {
        servers.shutdownNow();
        room.close();
    }

    @Test
    void aServerThatDiesBeforeBillPayRecordsAnythingLeavesThePaymentToTheNext() {
        var mandate = dyingWhilePaying(FakeBills.Death.BEFORE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAYING);
        assertThat(room.bills.made()).isEmpty();
        room.sweepAfter(LEASE);
        assertPaidOnce(mandate);
    }

    @Test
    void aServerThatDiesAfterThePaymentDoesNotPayTwice() {
        var mandate = dyingWhilePaying(FakeBills.Death.AFTER);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAYING);
        assertThat(room.bills.made()).hasSize(1);
        room.sweepAfter(LEASE);
        assertPaidOnce(mandate);
    }

    @Test
    void aServerThatDiesAfterThePaymentDoesNotPayTwiceEvenWhenTheQuoteHasExpired() {
        var mandate = dyingWhilePaying(FakeBills.Death.AFTER);
        room.sweepAfter(Duration.ofHours(1));
        assertPaidOnce(mandate);
    }

    @Test
    void aPaymentThatIsTakenUpTooLateForItsQuoteFetchesTheBillAgain() {
        var mandate = dyingWhilePaying(FakeBills.Death.BEFORE);
        room.sweepAfter(Duration.ofHours(1));
        assertPaidOnce(mandate);
    }

    @Test
    void aMandateThatIsStoppedWhileItsServerIsDeadNeverPays() {
        var mandate = dyingWhilePaying(FakeBills.Death.BEFORE);
        room.mandates().end(room.mei, mandate.id());
        room.sweepAfter(LEASE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.SKIPPED);
        assertThat(room.bills.made()).isEmpty();
    }

    private Mandate dyingWhilePaying(FakeBills.Death where) {
        var mandate = room.started(room.saved());
        room.sweep();
        room.bills.die(where);
        room.sweepAfter(NOTICE);
        room.bills.die(FakeBills.Death.NONE);
        return mandate;
    }

    private void assertPaidOnce(Mandate mandate) {
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
        assertThat(room.bills.made()).hasSize(1);
    }

    @Test
    void manyServersThatSweepAtOnceAnnounceAndPayEachBillOnce() throws Exception {
        var mandates = new ArrayList<Mandate>();
        for (var i = 0; i < 8; i++) {
            mandates.add(room.started(room.saved("10000000" + (10 + i))));
        }
        for (var round = 0; round < 3; round++) {
            together(room::sweep);
        }
        room.clock.advance(NOTICE);
        for (var round = 0; round < 3; round++) {
            together(room::sweep);
        }
        mandates.forEach(
                mandate -> assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID));
        assertThat(room.bills.made()).hasSize(8);
    }

    @Test
    void aServerWhoseTurnWasTakenOverChangesNothing() {
        var mandate = room.started(room.saved());
        room.sweep();
        room.clock.advance(NOTICE);
        var slow = room.bean(PaymentRecords.class).claimDue(1).get(0);
        room.sweepAfter(LEASE);
        room.bean(MandatePaying.class).carryOn(slow);
        assertPaidOnce(mandate);
    }

    @Test
    void aStopAtTheLastMomentComesBeforeThePaymentOrAfterItAndNeverBetween() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var mandate = room.started(room.save("20000000" + (10 + round), "Home", Optional.empty())
                    .account());
            room.sweep();
            room.clock.advance(NOTICE);
            var made = room.bills.made().size();
            var start = new CyclicBarrier(2);
            var stop = servers.submit(() -> {
                start.await();
                var ended = room.mandates().end(room.mei, mandate.id());
                return ended.payments().get(0).state();
            });
            var pay = servers.submit(() -> {
                start.await();
                room.sweep();
                return true;
            });
            var seen = stop.get();
            pay.get();
            room.sweepAfter(LEASE);
            var wasPaid = room.bills.made().size() > made;
            assertThat(room.onlyPayment(mandate).state()).isEqualTo(wasPaid ? State.PAID : State.SKIPPED);
            assertThat(room.now(mandate).state()).isEqualTo(MandateState.ENDED);
            if (seen == State.SKIPPED) {
                assertThat(wasPaid)
                        .as("who stopped was told that it is skipped")
                        .isFalse();
            }
        }
    }

    private void together(Runnable work) throws Exception {
        var start = new CyclicBarrier(SERVERS);
        var all = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < SERVERS; i++) {
            all.add(servers.submit(() -> {
                start.await();
                work.run();
                return true;
            }));
        }
        for (var done : all) {
            assertThat(done.get()).isTrue();
        }
    }
}
