package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.topUp;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PaymentError;

/** The acquirer's word comes, by another worker, between the last question and the second administrator's approval. */
class AnsweredMeanwhileIT {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final Actor BERT = Actor.administrator(UUID.randomUUID());

    private final House house = new House();
    private final PayInCaseDesk desk = house.get(PayInCaseDesk.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsReadBeforeAnythingIsDecided() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var id = house.payIns().place(topUp(PersonId.next(), 50_00)).payIn().id();
        house.passTime(Duration.ofHours(25));
        house.sweep();
        var deed = Deed.of(ANNA, "Their books say so.");
        var proposal = desk.propose(id, PayInProposal.of(deed, PayInResolution.NOT_DONE, "Their mail"))
                .proposals()
                .get(0)
                .id();
        var key = desk.look(id).payIn().callKey();
        house.acquirer.afterHurry(() -> {
            house.acquirer.willSay(PartnerCall.State.SUCCEEDED);
            house.acquirer.advance(key);
        });

        assertThatThrownBy(() -> desk.approve(id, proposal, Deed.of(BERT, "I have read it.")))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PaymentError.TOP_UP_BEING_ASKED));
        house.passTime(Duration.ofMinutes(6));
        house.sweep();
        assertThat(desk.look(id).payIn().state()).isEqualTo(State.SETTLED);
    }
}
