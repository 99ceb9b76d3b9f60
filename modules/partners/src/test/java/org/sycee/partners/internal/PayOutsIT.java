package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BankAccount;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.PayOut;
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
    void anAccountIsNamedAtAPartnerThatPaysOutToAccountsAndToldAsItIs() {
        assertLinkRefused(PartnersError.NO_SUCH_SERVICE);
        room.restartPayingOutTo(Set.of(Instrument.Kind.BANK_ACCOUNT));
        var page = AccountLink.awaitingPerson(URI.create("https://partner.test/link/1"));
        var linked = AccountLink.linked(new BankAccount("ba_1", "First River Bank", "6789"));
        for (var link : List.of(page, linked, AccountLink.ended())) {
            acquirer.onLink(link);
            assertThat(linkAccount()).isEqualTo(link);
        }
    }

    @Test
    void whatNoBrowserAndNoPersonShouldSeeOfAnAccountIsNotPassedOn() {
        room.restartPayingOutTo(Set.of(Instrument.Kind.BANK_ACCOUNT));
        var unusable = List.of(
                AccountLink.awaitingPerson(URI.create("javascript:alert(1)")),
                AccountLink.linked(new BankAccount("", "First River Bank", "6789")),
                AccountLink.linked(new BankAccount("ba_1", " ", "6789")),
                AccountLink.linked(new BankAccount("ba_1", "B".repeat(101), "6789")),
                AccountLink.linked(new BankAccount("ba_1", "First River Bank", "000123456789")));
        for (var link : unusable) {
            acquirer.onLink(link);
            assertLinkRefused(PartnersError.PARTNER_UNAVAILABLE);
        }
    }

    private void assertLinkRefused(PartnersError error) {
        assertThatThrownBy(this::linkAccount)
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(error));
    }

    private AccountLink linkAccount() {
        var request = new LinkAccount(Ids.next(), URI.create("http://localhost:8080/bank-accounts/1"));
        return room.get(PartnerServices.class).linkAccount("metro", request);
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
        return room.calls().record(PartnersRoom.newCall("metro", payOut));
    }

    private static PayOut payOut() {
        return payOut(Instrument.Kind.CARD);
    }

    private static PayOut payOut(Instrument.Kind kind) {
        return new PayOut(Ids.next(), Money.of(25_00, "USD"), new Instrument(kind, "tok_1"), "Sycee cash-out");
    }
}
