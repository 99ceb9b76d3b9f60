package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.kernel.PersonId;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.moneyrequests.RequestState;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;
import org.sycee.outbox.Event;
import org.sycee.wallets.StatementLine.OtherSide;

/** What people are told of money from others, and of requests. */
class PeopleNoticesIT {

    private static final NotificationsRoom ROOM = new NotificationsRoom();
    private final NewsDesk desk = ROOM.bean(NewsDesk.class);
    private final PersonId mei = PersonId.next();
    private final PersonId tom = PersonId.next();

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void moneyFromSomebodyIsToldWithTheNoteAndWhenItCame() {
        var payment = ROOM.money.receive(mei, 5_00, "noodles");
        assertThat(all(mei))
                .extracting(Notice::kind, Notice::subject, Notice::parameters, Notice::at)
                .containsExactly(tuple(
                        NoticeKind.MONEY_RECEIVED,
                        "/person-payments/" + payment,
                        Map.of("payee", "Tom B•••", "amount", "500", "currency", "USD", "note", "noodles"),
                        SentMoney.SENT_AT));
        assertThat(all(tom)).isEmpty();
    }

    @Test
    void whatWasToldIsNotToldAgainHoweverOftenOneLooks() {
        var first = ROOM.money.receive(mei, 5_00, "");
        assertThat(ROOM.notices().unread(mei)).isEqualTo(1);
        assertThat(ROOM.notices().unread(mei)).isEqualTo(1);
        var second = ROOM.money.receive(mei, 6_00, "");
        assertThat(all(mei))
                .extracting(Notice::position, Notice::subject)
                .containsExactly(tuple(2L, "/person-payments/" + second), tuple(1L, "/person-payments/" + first));
        assertThat(all(mei)).hasSize(2);
    }

    /** As if the server died after it had told and before it knew so: the same lines are read once more. */
    @Test
    void linesThatAreReadAgainAreToldOnce() {
        ROOM.money.receive(mei, 5_00, "");
        assertThat(all(mei)).hasSize(1);
        ROOM.forgetWhatWasRead(mei);
        assertThat(all(mei)).hasSize(1);
    }

    @Test
    void manyLooksAtOnceTellOnceAndInOrder() throws Exception {
        for (var i = 1; i <= 10; i++) {
            ROOM.money.receive(mei, i, "");
        }
        Callable<Long> look = () -> ROOM.notices().unread(mei);
        for (Future<Long> done : ROOM.threads().invokeAll(Collections.nCopies(16, look))) {
            assertThat(done.get()).isEqualTo(10);
        }
        assertThat(ROOM.records().after(mei, 0, 100))
                .extracting(notice -> notice.parameters().get("amount"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void onlyWhatComesFromPeopleIsToldThisWay() {
        for (var other : OtherSide.Kind.values()) {
            ROOM.money.line(mei, other, -5_00);
            if (other != OtherSide.Kind.PERSON) {
                ROOM.money.line(mei, other, 5_00);
            }
        }
        assertThat(all(mei)).isEmpty();
        ROOM.money.receive(mei, 7_00, "");
        assertThat(all(mei)).hasSize(1);
    }

    @Test
    void somebodyWhoWasAwayForLongIsToldOfTheNewest() {
        for (var i = 1; i <= 201; i++) {
            ROOM.money.receive(mei, i, "");
        }
        assertThat(ROOM.notices().unread(mei)).isEqualTo(200);
        assertThat(ROOM.records().after(mei, 0, 1).get(0).parameters()).containsEntry("amount", "2");
    }

    @Test
    void whoIsAskedForMoneyIsToldOnce() {
        var request = ROOM.requests.add(mei, tom);
        desk.consume(Event.of(MoneyRequests.ASKED, request));
        desk.consume(Event.of(MoneyRequests.ASKED, request));
        assertThat(all(tom))
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.MONEY_REQUESTED,
                        "/money-requests/" + request,
                        Map.of("payee", "Mei L•••", "amount", "500", "currency", "USD", "note", "Taxi")));
        assertThat(all(mei)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void aRequestThatWasAnsweredBeforeItIsHeardOfIsNoNewsForItsPayer(RequestState state) {
        var request = ROOM.requests.add(mei, tom);
        ROOM.requests.become(request, state);
        desk.consume(Event.of(MoneyRequests.ASKED, request));
        var isOpen = state == RequestState.OPEN || state == RequestState.PAYING;
        assertThat(all(tom)).hasSize(isOpen ? 1 : 0);
    }

    @Test
    void whoAskedIsToldOnceOfARefusal() {
        var request = ROOM.requests.add(mei, tom);
        ROOM.requests.become(request, RequestState.DECLINED);
        desk.consume(Event.of(MoneyRequests.DECLINED, request));
        desk.consume(Event.of(MoneyRequests.DECLINED, request));
        assertThat(all(mei)).extracting(Notice::kind).containsExactly(NoticeKind.REQUEST_DECLINED);
        assertThat(all(tom)).isEmpty();
    }

    @Test
    void aPaidRequestAndItsMoneyAreToldOnceWhicheverIsHeardFirst() {
        var payment = ROOM.money.receive(mei, 5_00, "Taxi");
        var request = ROOM.requests.add(mei, tom);
        ROOM.requests.pay(request, payment);
        desk.consume(Event.of(MoneyRequests.PAID, request));
        desk.consume(Event.of(MoneyRequests.PAID, request));
        assertThat(all(mei)).extracting(Notice::kind).containsExactly(NoticeKind.REQUEST_PAID);

        var later = ROOM.money.receive(mei, 5_00, "Taxi");
        assertThat(all(mei)).hasSize(2);
        var other = ROOM.requests.add(mei, tom);
        ROOM.requests.pay(other, later);
        desk.consume(Event.of(MoneyRequests.PAID, other));
        assertThat(all(mei))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.MONEY_RECEIVED, NoticeKind.REQUEST_PAID);
    }

    @Test
    void aRequestThatIsNotThereIsNoNews() {
        for (var type : List.of(MoneyRequests.ASKED, MoneyRequests.PAID, MoneyRequests.DECLINED)) {
            desk.consume(Event.of(type, UUID.randomUUID()));
        }
        assertThat(all(mei)).isEmpty();
    }

    private static List<Notice> all(PersonId person) {
        return ROOM.notices().page(person, Long.MAX_VALUE, 100);
    }
}
