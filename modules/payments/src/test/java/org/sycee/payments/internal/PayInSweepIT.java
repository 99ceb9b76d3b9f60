package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn.State;

class PayInSweepIT {

    private final House house = new House();
    private final PayInRecords records = house.get(PayInRecords.class);
    private final PersonId mei = PersonId.next();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatADeadServerLeftIsCarriedOnByItselfWithinSeconds() throws InterruptedException {
        var id = placed();
        assertThat(records.claimDue(50)).as("its maker has it in hand").isEmpty();
        house.passTime(Duration.ofSeconds(4));
        house.serverStarted();
        until(() -> isSettled(house, id));
        assertThat(house.wallet(mei).available()).isEqualTo(usd(50_00));
    }

    private static boolean isSettled(House house, UUID id) {
        return house.get(PayInRecords.class).find(id).orElseThrow().state() == State.SETTLED;
    }

    @Test
    void whatIsClaimedIsNotClaimedAgainUntilAPauseAndWhatHasEndedNever() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var waiting = carriedOn();
        house.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        carriedOn();
        house.passTime(Duration.ofSeconds(4));
        assertThat(records.claimDue(50)).containsExactly(waiting);
        assertThat(records.claimDue(50)).isEmpty();
        house.passTime(Duration.ofSeconds(4));
        assertThat(records.claimDue(50)).containsExactly(waiting);
    }

    @Test
    void theLongerNothingMovesTheRarerItIsLookedAtButNeverAfterItsDeadline() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var waiting = carriedOn();
        house.passTime(Duration.ofHours(1));
        assertThat(records.claimDue(50)).containsExactly(waiting);
        house.passTime(Duration.ofMinutes(4));
        assertThat(records.claimDue(50)).isEmpty();
        house.passTime(Duration.ofMinutes(2));
        assertThat(records.claimDue(50)).containsExactly(waiting);

        house.passTime(Duration.ofHours(24).minus(Duration.ofMinutes(67)));
        assertThat(records.claimDue(50)).containsExactly(waiting);
        house.passTime(Duration.ofMinutes(2));
        assertThat(records.claimDue(50)).as("a minute after the deadline").containsExactly(waiting);
    }

    @Test
    void twoServersNeverHaveTheSameInHand() throws Exception {
        for (var i = 0; i < 30; i++) {
            placed();
        }
        house.passTime(Duration.ofSeconds(4));
        Callable<List<UUID>> claim = () -> records.claimDue(50);
        var claimed = new ArrayList<UUID>();
        for (var future : house.threads().invokeAll(Collections.nCopies(8, claim))) {
            claimed.addAll(future.get());
        }
        assertThat(claimed).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void anAcquirerThatHangsTakesOnlySoManyThreadsAndNobodyIsForgotten() throws InterruptedException {
        var answers = new CountDownLatch(1);
        house.acquirer.hangUntil(answers);
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 20; i++) {
            all.add(placed());
        }
        house.passTime(Duration.ofSeconds(4));
        house.get(PayInSweep.class).sweep();
        house.get(PayInSweep.class).sweep();
        until(() -> house.acquirer.waiting() == 16);
        assertThat(house.payIns().place(topUp(mei, 50_00)).payIn().state())
                .as("there is no place, so the answer does not wait")
                .isEqualTo(State.PLACED);

        answers.countDown();
        until(() -> house.get(PayInWork.class).places() == 16);
        house.passTime(Duration.ofSeconds(4));
        house.get(PayInSweep.class).sweep();
        until(() -> all.stream().allMatch(id -> isSettled(house, id)));
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (var i = 0; i < 200 && !done.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private UUID carriedOn() {
        var id = placed();
        house.get(PayInMachine.class).advance(id, Asking.DUE);
        return id;
    }

    private UUID placed() {
        return house.get(PayInPlacing.class).place(topUp(mei, 50_00)).payIn().id();
    }
}
