package org.sycee.savedbills.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.savedbills.internal.Refusals.assertRefused;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedBillsError;
import org.sycee.savedbills.StartMandate;

/** Mandates as their owner starts and stops them. */
class MandatesIT {

    private static final Money HUNDRED = Money.of(100_00, "USD");

    private final SavedBillsRoom room = new SavedBillsRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aMandateIsStartedWithThePinAndSaysWhatItWillPay() {
        var mandate = start(room.saved(), HUNDRED, 5, FakePins.RIGHT);
        assertThat(mandate.state()).isEqualTo(MandateState.ACTIVE);
        assertThat(mandate.ceiling()).isEqualTo(HUNDRED);
        assertThat(mandate.planned().orElseThrow().due().total()).isEqualTo(Money.of(84_20, "USD"));
        assertThat(room.mandates().list(room.mei)).containsExactly(mandate);
    }

    @Test
    void aWrongPinStartsNothing() {
        assertRefused(IdentityError.WRONG_PIN, () -> start(room.saved(), HUNDRED, 5, "000000"));
        assertThat(room.mandates().list(room.mei)).isEmpty();
    }

    @Test
    void whatCannotBeStartedIsRefusedBeforeThePinIsAsked() {
        var account = room.saved();
        assertRefused(SavedBillsError.INVALID_CEILING, () -> start(account, Money.of(0, "USD"), 5, FakePins.RIGHT));
        assertRefused(SavedBillsError.INVALID_CEILING, () -> start(account, Money.of(-1, "USD"), 5, FakePins.RIGHT));
        assertRefused(SavedBillsError.INVALID_CEILING, () -> start(account, Money.of(100, "EUR"), 5, FakePins.RIGHT));
        assertRefused(SavedBillsError.INVALID_DAYS, () -> start(account, HUNDRED, 29, FakePins.RIGHT));
        assertRefused(SavedBillsError.INVALID_DAYS, () -> start(account, HUNDRED, -1, FakePins.RIGHT));
        assertRefused(KernelError.NOT_FOUND, () -> startFor(PersonId.next(), account.id()));
        assertRefused(KernelError.NOT_FOUND, () -> startFor(room.mei, UUID.randomUUID()));
        assertThat(room.pins.asked()).isZero();
        assertThat(room.mandates().list(room.mei)).isEmpty();
    }

    @Test
    void whereThePayerChoosesTheAmountAnAccountIsSavedAndNoMandateIsStarted() {
        var fields = Map.of("number", "2025550143");
        var wish = new SaveAccount(room.mei, FakeBills.SKYLINE_MOBILE.id(), fields, "Amara", Optional.empty());
        var account = room.accounts().save(wish).account();
        assertThat(account.company()).isEqualTo(FakeBills.SKYLINE_MOBILE);
        assertThat(account.bill().orElseThrow().due()).isEmpty();
        assertRefused(SavedBillsError.NO_BILLS, () -> start(account, HUNDRED, 5, FakePins.RIGHT));
        assertThat(room.pins.asked()).isZero();
        assertThat(room.mandates().list(room.mei)).isEmpty();
    }

    private Mandate startFor(PersonId person, UUID account) {
        return room.mandates().start(new StartMandate(person, account, HUNDRED, 5, FakePins.RIGHT));
    }

    @Test
    void theSameTermsAgainAreTheSameMandateAndOtherTermsAreRefused() {
        var account = room.saved();
        var mandate = start(account, HUNDRED, 5, FakePins.RIGHT);
        assertThat(start(account, HUNDRED, 5, FakePins.RIGHT).id()).isEqualTo(mandate.id());
        assertRefused(SavedBillsError.MANDATE_EXISTS, () -> start(account, HUNDRED, 6, FakePins.RIGHT));
        assertRefused(SavedBillsError.MANDATE_EXISTS, () -> start(account, Money.of(100_01, "USD"), 5, FakePins.RIGHT));
        room.mandates().end(room.mei, mandate.id());
        assertThat(start(account, HUNDRED, 6, FakePins.RIGHT).id()).isNotEqualTo(mandate.id());
    }

    @Test
    void aMandateIsPausedResumedAndEndedWithoutThePin() {
        var mandate = room.started(room.saved()).id();
        var asked = room.pins.asked();
        assertThat(room.mandates().pause(room.mei, mandate).state()).isEqualTo(MandateState.PAUSED);
        assertThat(room.mandates().pause(room.mei, mandate).state()).isEqualTo(MandateState.PAUSED);
        assertThat(room.mandates().resume(room.mei, mandate).state()).isEqualTo(MandateState.ACTIVE);
        assertThat(room.mandates().end(room.mei, mandate).state()).isEqualTo(MandateState.ENDED);
        assertThat(room.mandates().end(room.mei, mandate).state()).isEqualTo(MandateState.ENDED);
        assertThat(room.pins.asked()).isEqualTo(asked);
    }

    @Test
    void aMandateThatHasEndedStaysSo() {
        var mandate = room.started(room.saved()).id();
        room.mandates().end(room.mei, mandate);
        assertRefused(SavedBillsError.MANDATE_ENDED, () -> room.mandates().pause(room.mei, mandate));
        assertRefused(SavedBillsError.MANDATE_ENDED, () -> room.mandates().resume(room.mei, mandate));
    }

    @Test
    void nobodySeesOrStopsWhatIsAnothersOrNobodys() {
        var mandate = room.started(room.saved()).id();
        var thief = PersonId.next();
        assertThat(room.mandates().list(thief)).isEmpty();
        assertThat(room.mandates().find(thief, mandate)).isEmpty();
        assertRefused(KernelError.NOT_FOUND, () -> room.mandates().pause(thief, mandate));
        assertRefused(KernelError.NOT_FOUND, () -> room.mandates().end(thief, mandate));
        assertRefused(KernelError.NOT_FOUND, () -> room.mandates().end(room.mei, UUID.randomUUID()));
        assertThat(room.mandates().find(room.mei, mandate).orElseThrow().state())
                .isEqualTo(MandateState.ACTIVE);
    }

    private Mandate start(SavedAccount account, Money ceiling, int daysBefore, String pin) {
        return room.mandates().start(new StartMandate(room.mei, account.id(), ceiling, daysBefore, pin));
    }
}
