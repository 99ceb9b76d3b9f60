package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.PayOut;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerServices;
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
        assertThat(paysOutTo()).containsExactly(Instrument.Kind.CARD);
        var payOut = payOut();
        assertThat(record(payOut).state()).isEqualTo(PartnerCall.State.RECORDED);
        room.calls().advance(payOut.key());
        assertThat(acquirer.paidOut()).containsExactly(payOut);
        assertThat(room.calls().hurry(payOut.key()).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        assertThat(acquirer.paidOut()).hasSize(1);
    }

    @Test
    void aPayOutOfAKindThatThePluginDoesNotDeclareIsNeverAsked() {
        var payOut = payOut(Instrument.Kind.BANK_ACCOUNT);
        assertThatThrownBy(() -> record(payOut)).isInstanceOf(SyceeException.class);
        assertThat(acquirer.paidOut()).isEmpty();
    }

    @Test
    void aPluginThatDoesNotDeclareItIsNeverAskedToPayOut() {
        room.restartWithoutPayingOut();
        assertThat(paysOutTo()).isEmpty();
        var payOut = payOut();
        assertThatThrownBy(() -> record(payOut))
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE));
        assertThat(room.calls().find(payOut.key())).isEmpty();
        assertThat(acquirer.paidOut()).isEmpty();
    }

    private Set<Instrument.Kind> paysOutTo() {
        return room.get(PartnerServices.class).offer("metro").orElseThrow().paysOutTo();
    }

    private PartnerCall record(PayOut payOut) {
        return room.calls().record(new NewCall("metro", payOut));
    }

    private static PayOut payOut() {
        return payOut(Instrument.Kind.CARD);
    }

    private static PayOut payOut(Instrument.Kind kind) {
        return new PayOut(Ids.next(), Money.of(25_00, "USD"), new Instrument(kind, "tok_1"), "Sycee cash-out");
    }
}
