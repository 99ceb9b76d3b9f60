package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;
import org.sycee.outbox.Event;
import org.sycee.savedbills.MandatePayment.Reason;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SavedAccounts;

class SavedBillNoticesIT {

    private static final NotificationsRoom ROOM = new NotificationsRoom();
    private final NewsDesk desk = ROOM.bean(NewsDesk.class);
    private final PersonId mei = PersonId.next();
    private final UUID account = ROOM.bills.add(mei, "INV-1");

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void aBillThatIsDueSoonIsToldOnceByTheNameThatThePersonGave() {
        desk.consume(Event.of(SavedAccounts.BILL_DUE, account));
        desk.consume(Event.of(SavedAccounts.BILL_DUE, account));
        assertThat(told())
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.BILL_DUE,
                        "/saved-bills/" + account,
                        Map.of("payee", "Home", "amount", "8470", "currency", "USD", "date", "2026-12-01")));
    }

    @Test
    void theNextBillOfTheSameAccountIsToldToo() {
        desk.consume(Event.of(SavedAccounts.BILL_DUE, account));
        ROOM.bills.owes(account, mei, Optional.of("INV-2"));
        desk.consume(Event.of(SavedAccounts.BILL_DUE, account));
        assertThat(told()).hasSize(2);
    }

    @Test
    void aBillThatWasPaidMeanwhileIsNotRemindedOf() {
        ROOM.bills.owes(account, mei, Optional.empty());
        desk.consume(Event.of(SavedAccounts.BILL_DUE, account));
        desk.consume(Event.of(SavedAccounts.BILL_DUE, UUID.randomUUID()));
        assertThat(told()).isEmpty();
    }

    @Test
    void thePersonIsToldBeforeAMandatePaysHowMuchAndWhen() {
        var payment = ROOM.mandates.announce(mei, account);
        desk.consume(Event.of(Mandates.PAYMENT_ANNOUNCED, payment));
        desk.consume(Event.of(Mandates.PAYMENT_ANNOUNCED, payment));
        assertThat(told())
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.MANDATE_PAYMENT_ANNOUNCED,
                        "/saved-bills/" + account,
                        Map.of("payee", "Home", "amount", "8470", "currency", "USD", "date", "2026-11-28T09:00:00Z")));
    }

    @Test
    void whatWasSkippedBeforeItsNoticeWasWrittenIsNotAnnounced() {
        var payment = ROOM.mandates.announce(mei, account);
        ROOM.mandates.skip(payment, Reason.STOPPED, Optional.empty());
        desk.consume(Event.of(Mandates.PAYMENT_ANNOUNCED, payment));
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aSkippedPaymentIsToldWithItsReasonUnlessThePersonStoppedIt(Reason reason) {
        var payment = ROOM.mandates.announce(mei, account);
        desk.consume(Event.of(Mandates.PAYMENT_SKIPPED, payment));
        ROOM.mandates.skip(payment, reason, Optional.empty());
        desk.consume(Event.of(Mandates.PAYMENT_SKIPPED, payment));
        var reasons =
                told().stream().map(notice -> notice.parameters().get("reason")).toList();
        assertThat(reasons).isEqualTo(reason == Reason.STOPPED ? List.of() : List.of(reason.name()));
    }

    @Test
    void aPaymentWhoseOrderFailedIsToldByTheOrderAlone() {
        var payment = ROOM.mandates.announce(mei, account);
        ROOM.mandates.skip(payment, Reason.REFUSED, Optional.of(UUID.randomUUID()));
        desk.consume(Event.of(Mandates.PAYMENT_SKIPPED, payment));
        assertThat(told()).isEmpty();
    }

    @Test
    void anAccountThatWasRemovedIsNoNews() {
        var payment = ROOM.mandates.announce(mei, account);
        ROOM.bills.forget(account);
        desk.consume(Event.of(Mandates.PAYMENT_ANNOUNCED, payment));
        desk.consume(Event.of(SavedAccounts.BILL_DUE, account));
        assertThat(told()).isEmpty();
    }

    private List<Notice> told() {
        return ROOM.notices().page(mei, Long.MAX_VALUE, 100);
    }
}
