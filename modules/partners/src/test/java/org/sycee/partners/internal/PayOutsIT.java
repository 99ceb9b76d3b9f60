package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.PayOut;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnersError;

class PayOutsIT {

    private final FakeAcquirer acquirer = new FakeAcquirer();
    private final PartnersRoom room = new PartnersRoom(acquirer);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPayOutIsSentAsItWasRecordedAndInquiredUntilItIsCertain() {
        var payOut = payOut();
        assertThat(record(payOut).state()).isEqualTo(PartnerCall.State.RECORDED);
        room.calls().advance(payOut.key());
        assertThat(acquirer.paidOut()).containsExactly(payOut);
        assertThat(room.calls().hurry(payOut.key()).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        assertThat(acquirer.paidOut()).hasSize(1);
    }

    @Test
    void aPluginThatDoesNotDeclareItIsNeverAskedToPayOut() {
        room.restartWithoutPayingOut();
        var payOut = payOut();
        assertThatThrownBy(() -> record(payOut))
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE));
        assertThat(room.calls().find(payOut.key())).isEmpty();
        assertThat(acquirer.paidOut()).isEmpty();
    }

    private PartnerCall record(PayOut payOut) {
        return room.calls().record(new NewCall("metro", payOut));
    }

    private static PayOut payOut() {
        UUID key = Ids.next();
        return new PayOut(key, Money.of(25_00, "USD"), "tok_1", "Sycee cash-out");
    }
}
