package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn.State;

/** The acquirer does not say how the payer's visit to its page ended. */
class SilentPagesIT {

    private static final Duration THE_PAYERS = Duration.ofMinutes(35);
    private static final Duration AFTERWARDS = Duration.ofHours(24);

    private final House house = new House();
    private final PersonId mei = PersonId.next();
    private UUID id;

    @BeforeEach
    void sendMeiToThePage() {
        house.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
        id = house.payIns().place(topUp(mei, 50_00)).payIn().id();
        assertThat(state()).isEqualTo(State.AWAITING_PAYER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private State state() {
        return house.get(PayInRecords.class).find(id).orElseThrow().state();
    }

    private State stateAfter(Duration time) {
        house.passTime(time);
        house.sweep();
        return state();
    }

    @Test
    void aPageThatNobodyKnowsTheEndOfIsADoubtADayAfterItsDeadline() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        assertThat(stateAfter(THE_PAYERS)).isEqualTo(State.AWAITING_PAYER);
        assertThat(stateAfter(AFTERWARDS.minusMinutes(1))).isEqualTo(State.AWAITING_PAYER);
        assertThat(stateAfter(Duration.ofMinutes(6))).isEqualTo(State.SUSPENDED);
        assertThat(house.get(PayInCaseDesk.class).open(Optional.empty(), 50))
                .extracting(line -> line.payIn().id())
                .containsExactly(id);
        assertThat(house.told(id))
                .containsExactly("PENDING CLEARING>WALLET 5000 VOIDED", "VOID_PENDING CLEARING>WALLET 5000 VOIDED");
    }

    @Test
    void whatTheSilentAcquirerTookIsCreditedHoweverLateItSaysSo() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        assertThat(stateAfter(THE_PAYERS.plus(AFTERWARDS))).isEqualTo(State.SUSPENDED);
        house.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        assertThat(stateAfter(Duration.ofMinutes(5))).isEqualTo(State.SETTLED);
        assertThat(house.wallet(mei).available()).isEqualTo(usd(50_00));
    }

    @Test
    void oneSilenceAfterItsLastWordIsNoDoubtYet() {
        assertThat(stateAfter(THE_PAYERS.plus(AFTERWARDS))).isEqualTo(State.AWAITING_PAYER);
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        assertThat(stateAfter(Duration.ofMinutes(5))).isEqualTo(State.AWAITING_PAYER);
        assertThat(stateAfter(Duration.ofMinutes(6))).isEqualTo(State.SUSPENDED);
    }

    @Test
    void anAcquirerThatKeepsChangingItsMindPostponesNothing() {
        for (var hour = 0; hour < 24; hour++) {
            house.acquirer.willSay(PartnerCall.State.IN_PROGRESS);
            assertThat(stateAfter(Duration.ofMinutes(30))).isEqualTo(State.SUBMITTED);
            house.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
            assertThat(stateAfter(Duration.ofMinutes(30))).isEqualTo(State.AWAITING_PAYER);
        }
        house.acquirer.willSay(PartnerCall.State.IN_PROGRESS);
        assertThat(stateAfter(Duration.ofMinutes(36))).isEqualTo(State.SUSPENDED);
    }
}
