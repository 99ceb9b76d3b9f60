package org.sycee.savedbills.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.savedbills.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.savedbills.PastBill;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;
import org.sycee.savedbills.SavedBillsError;

/** Accounts that are saved, looked at, remembered and removed. */
class SavedAccountsIT {

    private final SavedBillsRoom room = new SavedBillsRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aSavedAccountKeepsWhatTheCompanySaid() {
        var saved = room.save(SavedBillsRoom.CUSTOMER, " 家 Home ", Optional.of(3));
        assertThat(saved.isNew()).isTrue();
        var account = saved.account();
        assertThat(account.nickname()).isEqualTo("家 Home");
        assertThat(account.company()).isEqualTo(FakeBills.METRO_ELECTRIC);
        assertThat(account.fields()).isEqualTo(Map.of("customerNumber", SavedBillsRoom.CUSTOMER));
        var due = account.bill().orElseThrow().due().orElseThrow();
        assertThat(due.total()).isEqualTo(Money.of(84_20, "USD"));
        assertThat(due.dueDate()).isEqualTo(room.bills.dueDate());
        assertThat(room.accounts().list(room.mei)).containsExactly(account);
    }

    @Test
    void theSameContentIsTheSameAccount() {
        var first = room.saved();
        var again = room.save(" " + SavedBillsRoom.CUSTOMER + " ", "Other", Optional.empty());
        assertThat(again.isNew()).isFalse();
        assertThat(again.account()).isEqualTo(first);
        assertThat(room.bills.questions()).hasSize(1);
    }

    @Test
    void anAccountOnWhichNothingIsDueCanBeSaved() {
        room.bills.payByHand(SavedBillsRoom.CUSTOMER);
        var account = room.save(SavedBillsRoom.CUSTOMER, "", Optional.empty()).account();
        assertThat(account.nickname()).isEqualTo("Metro Electric");
        assertThat(account.bill().orElseThrow().due()).isEmpty();
    }

    @Test
    void whatTheCompanyDoesNotKnowIsNotSaved() {
        assertRefused(BillPayError.CUSTOMER_NUMBER_UNKNOWN, () -> room.saved(FakeBills.UNKNOWN_CUSTOMER));
        room.bills.beSilent(true);
        assertRefused(BillPayError.BILLER_UNAVAILABLE, () -> room.saved());
        assertThat(room.accounts().list(room.mei)).isEmpty();
    }

    @Test
    void whatAPersonMayNotChooseIsRefusedAndChangesNothing() {
        var account = room.saved();
        assertRefused(SavedBillsError.INVALID_REMINDER, () -> room.save("2003004005", "A", Optional.of(29)));
        assertRefused(SavedBillsError.INVALID_REMINDER, () -> change(account, "A", Optional.of(-1)));
        assertRefused(KernelError.INVALID_REQUEST, () -> change(account, "x".repeat(41), Optional.of(3)));
        assertRefused(KernelError.INVALID_REQUEST, () -> change(account, "a\nb", Optional.of(3)));
        assertThat(room.accounts().list(room.mei)).containsExactly(account);
    }

    private SavedAccount change(SavedAccount account, String nickname, Optional<Integer> reminder) {
        return room.accounts().change(room.mei, account.id(), nickname, reminder);
    }

    @Test
    void aFiftyFirstAccountIsRefused() {
        for (var i = 0; i < AccountRules.MOST_ACCOUNTS; i++) {
            room.saved("10000000" + (10 + i));
        }
        assertRefused(SavedBillsError.TOO_MANY_ACCOUNTS, () -> room.saved("2003004005"));
    }

    @Test
    void anAccountIsRenamedAndRemovedAndMayBeSavedAgain() {
        var account = room.saved();
        assertThat(change(account, "Mother", Optional.empty()).nickname()).isEqualTo("Mother");
        room.accounts().remove(room.mei, account.id());
        assertThat(room.accounts().list(room.mei)).isEmpty();
        assertThat(room.accounts().find(account.id())).isEmpty();
        assertThat(room.saved().id()).isNotEqualTo(account.id());
    }

    @Test
    void nobodySeesOrTouchesWhatIsAnothersOrNobodys() {
        var account = room.saved();
        var thief = PersonId.next();
        assertThat(room.accounts().list(thief)).isEmpty();
        assertThat(room.accounts().find(thief, account.id())).isEmpty();
        assertRefused(KernelError.NOT_FOUND, () -> room.accounts().refresh(thief, account.id()));
        assertRefused(KernelError.NOT_FOUND, () -> room.accounts().change(thief, account.id(), "A", Optional.empty()));
        assertRefused(KernelError.NOT_FOUND, () -> room.accounts().remove(thief, account.id()));
        assertRefused(KernelError.NOT_FOUND, () -> room.accounts().remove(room.mei, UUID.randomUUID()));
        var own = room.accounts()
                .save(new SaveAccount(thief, account.company().id(), account.fields(), "Mine", Optional.empty()))
                .account();
        assertThat(own.id()).as("two people may have the same account").isNotEqualTo(account.id());
        assertThat(room.accounts().list(room.mei)).containsExactly(account);
    }

    @Test
    void looksWithinAMinuteAskTheCompanyOnce() {
        var account = room.saved();
        room.bills.cost(90_00);
        room.accounts().refresh(room.mei, account.id());
        assertThat(room.bills.questions()).hasSize(1);
        room.clock.advance(Duration.ofMinutes(1));
        var due = room.accounts()
                .refresh(room.mei, account.id())
                .bill()
                .orElseThrow()
                .due();
        assertThat(due.orElseThrow().total()).isEqualTo(Money.of(90_00, "USD"));
        assertThat(room.bills.questions()).hasSize(2);
    }

    @Test
    void aSilentCompanyLeavesWhatWasKnown() {
        var account = room.saved();
        room.clock.advance(Duration.ofMinutes(1));
        room.bills.beSilent(true);
        assertThat(room.accounts().refresh(room.mei, account.id()).bill()).isEqualTo(account.bill());
    }

    @Test
    void aBillIsRememberedOnceFromSoManyDaysBefore() {
        var account = room.saved();
        passDays(8);
        assertThat(room.told()).as("more than three days before").isEmpty();
        assertThat(room.accounts().list(room.mei).get(0).isDueSoon()).isFalse();
        passDays(4);
        assertThat(room.events).extracting(Event::type, Event::subject).containsExactly(told(account));
        assertThat(room.accounts().list(room.mei).get(0).isDueSoon()).isTrue();
        passDays(26);
        assertThat(room.events).as("the next bill is another one").hasSize(2);
    }

    private static Tuple told(SavedAccount account) {
        return tuple(SavedAccounts.BILL_DUE, account.id());
    }

    /** Days of 26 hours, so that each has a look, whatever its jitter. */
    private void passDays(int days) {
        for (var day = 0; day < days; day++) {
            room.sweepAfter(Duration.ofHours(26));
        }
    }

    @Test
    void anAccountThatNobodyWantsRememberedIsNotLookedAt() {
        var account = room.saved();
        change(account, "Home", Optional.empty());
        var asked = room.bills.questions().size();
        room.sweepAfter(Duration.ofDays(14));
        assertThat(room.told()).isEmpty();
        assertThat(room.bills.questions()).hasSize(asked);
    }

    @Test
    void aBillThatAMandatePaysIsNotRemembered() {
        room.started(room.saved());
        passDays(12);
        assertThat(room.told()).doesNotContain(SavedAccounts.BILL_DUE);
        assertThat(room.accounts().list(room.mei).get(0).isDueSoon()).isFalse();
    }

    @Test
    void aBillThatWasPaidIsDueNoMore() {
        var mandate = room.started(room.saved());
        room.sweep();
        room.sweepAfter(Duration.ofHours(24));
        var payment = room.onlyPayment(mandate).payment().orElseThrow();
        room.bean(BillPaid.class).consume(Event.of(BillPayments.ENDED, payment));
        room.bean(BillPaid.class).consume(Event.of(BillPayments.ENDED, UUID.randomUUID()));
        assertThat(room.accounts().list(room.mei).get(0).bill().orElseThrow().due())
                .isEmpty();
    }

    @Test
    void theHistoryHasThePaidBillsAndTheDueOne() {
        var account = room.saved();
        assertThat(room.accounts().history(room.mei, account.id()))
                .extracting(PastBill::period, PastBill::isDue, PastBill::lastPayment)
                .containsExactly(tuple(Optional.of(room.bills.period()), true, Optional.empty()));
        var mandate = room.started(account);
        room.sweep();
        room.sweepAfter(Duration.ofHours(24));
        var payment = room.onlyPayment(mandate).payment().orElseThrow();
        room.bean(BillPaid.class).consume(Event.of(BillPayments.ENDED, payment));
        var paid = room.accounts().history(room.mei, account.id());
        assertThat(paid)
                .extracting(PastBill::amount, PastBill::isDue)
                .containsExactly(tuple(Money.of(84_20, "USD"), false));
        assertThat(paid.get(0).lastPayment().orElseThrow().id()).isEqualTo(payment);
    }

    @Test
    void nobodySeesTheHistoryOfAnothersAccountNorOfOneThatIsGone() {
        var account = room.saved();
        assertRefused(KernelError.NOT_FOUND, () -> room.accounts().history(PersonId.next(), account.id()));
        room.accounts().remove(room.mei, account.id());
        assertRefused(KernelError.NOT_FOUND, () -> room.accounts().history(room.mei, account.id()));
    }
}
