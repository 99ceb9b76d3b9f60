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
        try (var other = new House(true)) {
            var id = other.get(PayInPlacing.class)
                    .place(topUp(mei, 50_00))
                    .payIn()
                    .id();
            assertThat(other.get(PayInRecords.class).claimDue())
                    .as("its maker has it in hand")
                    .isEmpty();
            other.passTime(Duration.ofSeconds(4));
            for (var i = 0; i < 200 && !isSettled(other, id); i++) {
                Thread.sleep(100);
            }
            assertThat(other.wallet(mei).available()).isEqualTo(usd(50_00));
        }
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
        assertThat(records.claimDue()).containsExactly(waiting);
        assertThat(records.claimDue()).isEmpty();
        house.passTime(Duration.ofSeconds(4));
        assertThat(records.claimDue()).containsExactly(waiting);
    }

    @Test
    void theLongerNothingMovesTheRarerItIsLookedAtButNeverAfterItsDeadline() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var waiting = carriedOn();
        house.passTime(Duration.ofHours(1));
        assertThat(records.claimDue()).containsExactly(waiting);
        house.passTime(Duration.ofMinutes(4));
        assertThat(records.claimDue()).isEmpty();
        house.passTime(Duration.ofMinutes(2));
        assertThat(records.claimDue()).containsExactly(waiting);

        house.passTime(Duration.ofHours(24).minus(Duration.ofMinutes(67)));
        assertThat(records.claimDue()).containsExactly(waiting);
        house.passTime(Duration.ofMinutes(2));
        assertThat(records.claimDue()).as("a minute after the deadline").containsExactly(waiting);
    }

    @Test
    void twoServersNeverHaveTheSameInHand() throws Exception {
        for (var i = 0; i < 30; i++) {
            placed();
        }
        house.passTime(Duration.ofSeconds(4));
        Callable<List<UUID>> claim = records::claimDue;
        var claimed = new ArrayList<UUID>();
        for (var future : house.threads().invokeAll(Collections.nCopies(8, claim))) {
            claimed.addAll(future.get());
        }
        assertThat(claimed).hasSize(30).doesNotHaveDuplicates();
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
