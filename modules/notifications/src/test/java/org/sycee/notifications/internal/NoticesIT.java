package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.notifications.internal.NotificationsRoom.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.disputes.Disputes;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.outbox.Event;
import org.sycee.payments.Corrections;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIns;
import org.sycee.rides.Rides;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SavedAccounts;

class NoticesIT {

    private static final NotificationsRoom ROOM = new NotificationsRoom();
    private final NewsDesk desk = ROOM.bean(NewsDesk.class);
    private final PersonId mei = PersonId.next();

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void anOrderThatSucceededIsToldToItsPayerAndToNobodyElse() {
        var order = ROOM.orders.add(mei, OrderState.SETTLED);
        desk.consume(Event.of(Orders.ENDED, order));
        assertThat(all(mei))
                .extracting(Notice::position, Notice::kind, Notice::subject, Notice::parameters, Notice::isRead)
                .containsExactly(tuple(
                        1L,
                        NoticeKind.ORDER_SUCCEEDED,
                        "/orders/" + order,
                        Map.of("product", "BILL", "payee", "Metro Electric", "amount", "8470", "currency", "USD"),
                        false));
        assertThat(all(PersonId.next())).isEmpty();
    }

    @Test
    void theSameEventTwiceIsToldOnce() {
        var event = Event.of(Orders.ENDED, ROOM.orders.add(mei, OrderState.RELEASED));
        desk.consume(event);
        desk.consume(event);
        assertThat(all(mei)).extracting(Notice::kind).containsExactly(NoticeKind.ORDER_FAILED);
    }

    @Test
    void aDoubtThatIsResolvedLaterIsNoSecondNews() {
        var order = ROOM.orders.add(mei, OrderState.SUSPENDED);
        desk.consume(Event.of(Orders.ENDED, order));
        ROOM.orders.put(order, mei, OrderState.RESOLVED);
        desk.consume(Event.of(Orders.ENDED, order));
        assertThat(all(mei)).hasSize(1);
    }

    @Test
    void aFareThatIsAskedIsToldOnceBesidesTheEnd() {
        var until = Instant.parse("2026-11-24T21:00:00Z");
        var order = ROOM.orders.addAsking(mei, Money.of(99_00, "USD"), until);
        desk.consume(Event.of(Orders.FARE_ASKED, order));
        desk.consume(Event.of(Orders.FARE_ASKED, order));
        assertThat(all(mei))
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.FARE_ASKED,
                        "/orders/" + order,
                        Map.of(
                                "payee", "Metro Electric",
                                "amount", "9900",
                                "currency", "USD",
                                "date", "2026-11-24T21:00:00Z")));
        ROOM.orders.put(order, mei, OrderState.SETTLED);
        desk.consume(Event.of(Orders.FARE_ASKED, order));
        desk.consume(Event.of(Orders.ENDED, order));
        assertThat(all(mei))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.ORDER_SUCCEEDED, NoticeKind.FARE_ASKED);
    }

    @Test
    void anAnsweredDisputeIsToldOnceAndLeadsToTheOrder() {
        var dispute = ROOM.disputes.answer(mei);
        desk.consume(Event.of(Disputes.ANSWERED, dispute.id()));
        desk.consume(Event.of(Disputes.ANSWERED, dispute.id()));
        assertThat(all(mei))
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.DISPUTE_ANSWERED,
                        "/orders/" + dispute.subject().order(),
                        Map.of("product", "RIDE", "payee", "City Cabs")));
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void onlyAnOrderThatHasEndedIsNews(OrderState state) {
        desk.consume(Event.of(Orders.ENDED, ROOM.orders.add(mei, state)));
        assertThat(all(mei)).hasSize(state.hasEnded() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(PayIn.State.class)
    void onlyATopUpThatHasEndedIsNews(PayIn.State state) {
        desk.consume(Event.of(PayIns.ENDED, ROOM.payIns.add(mei, state)));
        var told = switch (state) {
            case SETTLED -> List.of(NoticeKind.TOP_UP_SUCCEEDED);
            case RELEASED -> List.of(NoticeKind.TOP_UP_FAILED);
            case PLACED, SUBMITTED, AWAITING_PAYER, SETTLING, RELEASING, SUSPENDED -> List.<NoticeKind>of();
        };
        assertThat(all(mei)).extracting(Notice::kind).containsExactlyElementsOf(told);
    }

    @Test
    void aChargeBackIsToldOnceBesidesItsTopUpAndSaysWhatIsOwed() {
        var topUp = ROOM.payIns.takenBack(mei, takenBack(50_00, 12_50));
        desk.consume(Event.of(PayIns.ENDED, topUp));
        desk.consume(Event.of(PayIns.CHARGED_BACK, topUp));
        desk.consume(Event.of(PayIns.CHARGED_BACK, topUp));
        assertThat(all(mei))
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(
                        tuple(
                                NoticeKind.TOP_UP_CHARGED_BACK,
                                "/top-ups/" + topUp,
                                Map.of("amount", "5000", "currency", "USD", "owed", "1250")),
                        tuple(
                                NoticeKind.TOP_UP_SUCCEEDED,
                                "/top-ups/" + topUp,
                                Map.of("amount", "5000", "currency", "USD")));
    }

    @Test
    void aChargeBackThatTheWalletCoversSpeaksOfNoDebt() {
        desk.consume(Event.of(PayIns.CHARGED_BACK, ROOM.payIns.takenBack(mei, takenBack(50_00, 0))));
        assertThat(all(mei))
                .extracting(Notice::parameters)
                .containsExactly(Map.of("amount", "5000", "currency", "USD"));
    }

    @Test
    void eachCorrectionOfAPaymentIsToldOnceAndLeadsToTheOrder() {
        var part = ROOM.corrections.give(mei, 4_20, 0);
        var all = ROOM.corrections.give(mei, 84_20, 50);
        for (var corrected : List.of(part, all, all)) {
            desk.consume(Event.of(Corrections.CORRECTED, corrected.id()));
        }
        assertThat(all(mei))
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(
                        tuple(
                                NoticeKind.PAYMENT_CORRECTED,
                                "/orders/" + all.of(),
                                Map.of("payee", "Metro Electric", "amount", "8420", "currency", "USD", "fee", "50")),
                        tuple(
                                NoticeKind.PAYMENT_CORRECTED,
                                "/orders/" + part.of(),
                                Map.of("payee", "Metro Electric", "amount", "420", "currency", "USD")));
    }

    @Test
    void anEventAboutNothingIsNoNews() {
        desk.consume(Event.of(Orders.ENDED, UUID.randomUUID()));
        desk.consume(Event.of(PayIns.ENDED, UUID.randomUUID()));
        desk.consume(Event.of(PayIns.CHARGED_BACK, UUID.randomUUID()));
        desk.consume(Event.of(Corrections.CORRECTED, UUID.randomUUID()));
        desk.consume(Event.of(PayIns.CHARGED_BACK, ROOM.payIns.add(mei, PayIn.State.SETTLED)));
        assertThat(desk.types())
                .containsExactlyInAnyOrder(
                        Orders.ENDED,
                        Orders.FARE_ASKED,
                        PayIns.ENDED,
                        PayIns.CHARGED_BACK,
                        Corrections.CORRECTED,
                        Rides.DRIVER_FOUND,
                        Rides.CAR_WAITS,
                        Rides.ENDED,
                        Disputes.ANSWERED,
                        SavedAccounts.BILL_DUE,
                        Mandates.PAYMENT_ANNOUNCED,
                        Mandates.PAYMENT_SKIPPED,
                        MoneyRequests.ASKED,
                        MoneyRequests.PAID,
                        MoneyRequests.DECLINED);
        assertThat(all(mei)).isEmpty();
    }

    @Test
    void pagesComeNewestFirstAndLoseNothing() {
        for (var i = 0; i < 5; i++) {
            ROOM.tell(mei);
        }
        assertThat(ROOM.notices().page(mei, Long.MAX_VALUE, 2))
                .extracting(Notice::position)
                .containsExactly(5L, 4L);
        assertThat(ROOM.notices().page(mei, 4, 10)).extracting(Notice::position).containsExactly(3L, 2L, 1L);
        assertThat(ROOM.records().after(mei, 3, 10))
                .extracting(Notice::position)
                .containsExactly(4L, 5L);
        assertThat(ROOM.records().lastPositions(List.of(mei, PersonId.next()))).isEqualTo(Map.of(mei, 5L));
    }

    @Test
    void whatWasReadStaysReadAndMoreThanThereIsCannotBeRead() {
        assertThat(ROOM.notices().unread(mei)).isZero();
        ROOM.notices().read(mei, 100);
        for (var i = 0; i < 3; i++) {
            ROOM.tell(mei);
        }
        assertThat(ROOM.notices().unread(mei)).isEqualTo(3);
        ROOM.notices().read(mei, 2);
        ROOM.notices().read(mei, 1);
        assertThat(ROOM.notices().unread(mei)).isEqualTo(1);
        assertThat(all(mei)).extracting(Notice::isRead).containsExactly(false, true, true);
        ROOM.notices().read(mei, 100);
        ROOM.tell(mei);
        assertThat(ROOM.notices().unread(mei)).isEqualTo(1);
    }

    @Test
    void aCrowdOfWritersLeavesNoGapAndTellsEachCauseOnce() throws Exception {
        var causes = new ArrayList<UUID>();
        LongStream.range(0, 40).forEach(i -> causes.add(UUID.randomUUID()));
        var twice = new ArrayList<>(causes);
        twice.addAll(causes);
        Collections.shuffle(twice, new java.util.Random(7));
        var work = twice.stream().map(cause -> (Callable<Boolean>) () -> {
            ROOM.records().add(news(mei, cause));
            return true;
        });
        for (Future<Boolean> done : ROOM.threads().invokeAll(work.toList())) {
            assertThat(done.get()).isTrue();
        }
        assertThat(ROOM.records().after(mei, 0, 100))
                .extracting(Notice::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    private static PayIn.TakenBack takenBack(long amount, long owed) {
        var at = Instant.parse("2026-12-20T08:00:00Z");
        return new PayIn.TakenBack(UUID.randomUUID(), at, Money.of(amount, "USD"), Money.of(owed, "USD"));
    }

    private static List<Notice> all(PersonId person) {
        return ROOM.notices().page(person, Long.MAX_VALUE, 100);
    }
}
