package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.internal.House.topUp;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn.State;

/** A day later nobody's card is charged any more, neither at last nor again. */
class OverduePayInsIT {

    private static final Duration A_DAY = Duration.ofHours(25);

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private UUID placed() {
        return house.get(PayInPlacing.class)
                .place(topUp(PersonId.next(), 50_00))
                .payIn()
                .id();
    }

    private PayInEntity advance(UUID id) {
        return house.get(PayInMachine.class).advance(id, Asking.DUE);
    }

    @Test
    void whereverTheServerDiesBeforeACardIsChargedItIsNotChargedADayLater() {
        var point = 1;
        while (house.acquirer.sendings() == 0) {
            var id = placed();
            house.crash.at(point++);
            dies(id);
            house.crash.disarm();
            if (house.acquirer.sendings() == 0) {
                house.passTime(A_DAY);
                assertThat(advance(id).state()).as("dead at point " + point).isEqualTo(State.RELEASED);
                assertThat(house.acquirer.sendings())
                        .as("dead at point " + point)
                        .isZero();
            }
        }
        assertThat(point).isGreaterThan(5);
    }

    private void dies(UUID id) {
        try {
            advance(id);
        } catch (Crash.Died e) {
            assertThat(house.get(PayInRecords.class).find(id)).isPresent();
        }
    }

    @Test
    void whatTheAcquirerHasForgottenByTheDeadlineIsNotSentAgain() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var id = placed();
        advance(id);
        var sendings = house.acquirer.sendings();
        house.passTime(A_DAY);
        assertThat(advance(id).state()).isEqualTo(State.SUSPENDED);
        assertThat(house.acquirer.sendings()).isEqualTo(sendings);
    }
}
