package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.internal.House.topUp;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn.State;

/** Kills whoever carries a top-up on before and after every posting and every word with the partner. */
class PayInCrashIT {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCrashAnywhereOnTheWayToSuccessEndsInTheSameBooks() {
        diesAnywhere(PartnerCall.State.SUCCEEDED, State.SETTLED);
    }

    @Test
    void aCrashAnywhereOnTheWayToARejectionEndsInTheSameBooks() {
        diesAnywhere(PartnerCall.State.REJECTED, State.RELEASED);
    }

    @Test
    void aCrashAnywhereInDoubtAndLateSuccessEndsInTheSameBooks() {
        diesAnywhereInDoubt(PartnerCall.State.SUCCEEDED, State.SETTLED);
    }

    @Test
    void aCrashAnywhereInDoubtAndLateRejectionEndsInTheSameBooks() {
        diesAnywhereInDoubt(PartnerCall.State.REJECTED, State.RELEASED);
    }

    private void diesAnywhere(PartnerCall.State verdict, State end) {
        house.acquirer.willSay(verdict);
        var undisturbed = carriedToTheEnd(Integer.MAX_VALUE, end);
        for (var point = 1; point == 1 || diedInLastRun; point++) {
            assertThat(carriedToTheEnd(point, end))
                    .as("dying at point " + point)
                    .isEqualTo(undisturbed);
        }
    }

    private void diesAnywhereInDoubt(PartnerCall.State verdict, State end) {
        var undisturbed = carriedThroughDoubt(Integer.MAX_VALUE, verdict, end);
        for (var point = 1; point == 1 || diedInLastRun; point++) {
            assertThat(carriedThroughDoubt(point, verdict, end))
                    .as("dying at point " + point)
                    .isEqualTo(undisturbed);
        }
    }

    private boolean diedInLastRun;

    private List<String> carriedToTheEnd(int crashAt, State end) {
        var charges = house.acquirer.charged().size();
        var id = placed();
        house.crash.at(crashAt);
        advanceUntilNobodyDies(id);
        diedInLastRun = house.crash.disarm();
        assertThat(stateOf(id)).isEqualTo(end);
        assertThat(house.acquirer.charged()).as("one call").hasSize(charges + 1);
        return house.told(id);
    }

    private List<String> carriedThroughDoubt(int crashAt, PartnerCall.State verdict, State end) {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var id = placed();
        advanceUntilNobodyDies(id);
        house.passTime(Duration.ofHours(25));
        house.crash.at(crashAt);
        advanceUntilNobodyDies(id);
        assertThat(stateOf(id)).isEqualTo(State.SUSPENDED);
        house.acquirer.willSay(verdict);
        advanceUntilNobodyDies(id);
        diedInLastRun = house.crash.disarm();
        assertThat(stateOf(id)).isEqualTo(end);
        return house.told(id);
    }

    private UUID placed() {
        return house.get(PayInPlacing.class)
                .place(topUp(PersonId.next(), 50_00))
                .payIn()
                .id();
    }

    /** It dies at most once, so one of these lives is a whole one; each finds only what was written down. */
    private void advanceUntilNobodyDies(UUID id) {
        for (var life = 1; life <= 3; life++) {
            try {
                house.get(PayInMachine.class).advance(id, Asking.DUE);
            } catch (Crash.Died e) {
                assertThat(stateOf(id)).isNotNull();
            }
        }
    }

    private State stateOf(UUID id) {
        return house.get(PayInRecords.class).find(id).orElseThrow().state();
    }
}
