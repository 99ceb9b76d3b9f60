package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partners.PartnerCall.State.IN_PROGRESS;
import static org.sycee.partners.PartnerCall.State.RECORDED;
import static org.sycee.partners.PartnerCall.State.REJECTED;
import static org.sycee.partners.PartnerCall.State.SUBMITTED;
import static org.sycee.partners.PartnerCall.State.SUCCEEDED;
import static org.sycee.partners.PartnerCall.State.UNKNOWN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnersError;

@Timeout(60)
class PartnerCallsIT {

    private static final Duration INQUIRY = Duration.ofSeconds(4);
    private static final Duration WINDOW = Duration.ofSeconds(14);
    private static final Duration LEASE = Duration.ofSeconds(11);

    private final PartnersRoom room = new PartnersRoom();
    private final FakePartner partner = room.partner();

    @AfterEach
    void close() {
        room.close();
    }

    private PartnerCall advance(UUID key) {
        return room.calls().advance(key);
    }

    @Test
    void recordingSendsNothingAndRepeatingItChangesNothing() {
        var payment = PartnersRoom.payment();
        var first = room.calls().record(PartnersRoom.newCall("metro", payment));
        assertThat(room.calls().record(PartnersRoom.newCall("metro", payment))).isEqualTo(first);
        assertThat(first.state()).isEqualTo(RECORDED);
        assertThat(partner.paid()).isEmpty();
    }

    @Test
    void aCallThatSucceedsIsCertainAndTellsThoseAbove() {
        var key = room.recorded();
        var call = advance(key);
        assertThat(call.state()).isEqualTo(SUCCEEDED);
        assertThat(call.reference()).contains("R-" + key);
        assertThat(call.answers()).extracting(Answer::purpose).containsExactly(Answer.Purpose.CALL);
        assertThat(room.events()).extracting(Event::subject).containsExactly(key);
        assertThat(advance(key)).isEqualTo(call);
        assertThat(partner.paid()).containsExactly(key);
    }

    @Test
    void f01NothingWasSentSoItIsRejected() {
        partner.onPay(FakePartner.UNSENT);
        var call = advance(room.recorded());
        assertThat(call.state()).isEqualTo(REJECTED);
        assertThat(call.rejection().orElseThrow().code()).isEqualTo("not-sent");
    }

    @Test
    void f03TheAnswerIsLostAndAnInquiryFindsTheSuccess() {
        partner.onPay(FakePartner.LOST);
        var key = room.recorded();
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(advance(key).state()).as("no inquiry is due yet").isEqualTo(UNKNOWN);
        assertThat(partner.inquired()).isEmpty();
        room.pass(INQUIRY);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
        assertThat(partner.paid()).hasSize(1);
    }

    @Test
    void aPartnerThatIsKnownToBeAwayIsNotWaitedForBySweeps() {
        partner.onPay(FakePartner.LOST).onInquire(FakePartner.LOST);
        var keys = Stream.generate(room::recorded).limit(9).toList();
        keys.forEach(this::advance);
        room.pass(INQUIRY);
        keys.forEach(this::advance);
        assertThat(partner.inquired()).as("eight silences are enough").hasSize(8);
        partner.onInquire(FakePartner::success);
        assertThat(advance(keys.get(8)).state()).isEqualTo(UNKNOWN);
        assertThat(room.calls().hurry(keys.get(8)).state()).as("somebody looks").isEqualTo(SUCCEEDED);
    }

    @Test
    void f08WhatTheDatabaseCannotKeepIsLeftOutOfWhatThePartnerSays() {
        partner.onPay(payment -> CallResult.succeeded(payment.key(), payment.amount(), "R\0-1")
                .withReceipt(Map.of("token", "12\u000034")));
        var paid = advance(room.recorded());
        assertThat(paid.state()).isEqualTo(SUCCEEDED);
        assertThat(paid.reference()).hasValue("R -1");
        assertThat(paid.receipt()).containsEntry("token", "12 34");
        partner.onPay(payment -> CallResult.rejected("declined", "No\0."));
        assertThat(advance(room.recorded()).state()).isEqualTo(REJECTED);
    }

    static Stream<Function<BillPayment, CallResult>> unclear() {
        return Stream.of(
                payment -> CallResult.unknown("HTTP 500"),
                payment -> CallResult.rejected("throttled", "HTTP 429"),
                payment -> CallResult.notFound(),
                payment -> null,
                payment -> {
                    throw new IllegalStateException("a bug in the plugin");
                },
                payment -> {
                    throw new StackOverflowError();
                },
                payment -> CallResult.succeeded(payment.key(), Money.of(8400, "USD"), "R-1"),
                payment -> CallResult.succeeded(payment.key(), Money.of(8420, "EUR"), "R-1"),
                payment -> CallResult.succeeded(UUID.randomUUID(), payment.amount(), "R-1"));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void f06F08F09F10WhateverIsNotClearlyCertainIsUnknownAndIsInquired(Function<BillPayment, CallResult> told) {
        partner.onPay(told);
        var key = room.recorded();
        var call = advance(key);
        assertThat(call.state()).isEqualTo(UNKNOWN);
        assertThat(call.reference()).isEmpty();
        room.pass(INQUIRY);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
        assertThat(partner.paid()).hasSize(1);
    }

    @Test
    void f19ACallInProgressForDaysIsInquiredEverMoreSeldomAndStaysInProgress() {
        partner.onPay(payment -> CallResult.inProgress()).onInquire(payment -> CallResult.inProgress());
        var key = room.recorded();
        assertThat(advance(key).state()).isEqualTo(IN_PROGRESS);
        for (var second = 0; second < 3_600; second += 60) {
            room.pass(Duration.ofMinutes(1));
            advance(key);
        }
        assertThat(partner.inquired()).hasSizeBetween(9, 14);
        partner.onInquire(FakePartner.LOST);
        room.pass(Duration.ofDays(2));
        assertThat(advance(key).state()).as("silence takes nothing back").isEqualTo(IN_PROGRESS);
        partner.onInquire(payment -> CallResult.notFound());
        room.pass(Duration.ofDays(2));
        assertThat(advance(key).state()).isEqualTo(IN_PROGRESS);
        assertThat(partner.paid()).hasSize(1);
    }

    @Test
    void whoeverLooksMakesItInquireAtOnceButAtMostOnceASecond() {
        partner.onPay(payment -> CallResult.inProgress()).onInquire(payment -> CallResult.inProgress());
        var key = room.recorded();
        advance(key);
        for (var i = 0; i < 5; i++) {
            room.calls().hurry(key);
        }
        assertThat(partner.inquired()).hasSize(1);
        room.pass(Duration.ofMillis(1_001));
        room.calls().hurry(key);
        assertThat(partner.inquired()).hasSize(2);
    }

    @Test
    void f24FiftyWorkersAtOnceMakeOneCall() {
        var key = room.recorded();
        inParallel(50, () -> advance(key));
        assertThat(partner.paid()).containsExactly(key);
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }

    @Test
    void fiftyWhoRecordTheSameCallRecordOne() {
        var payment = PartnersRoom.payment();
        inParallel(50, () -> room.calls().record(PartnersRoom.newCall("metro", payment)));
        assertThat(room.state(payment.key())).isEqualTo(RECORDED);
    }

    private static void inParallel(int times, Runnable work) {
        var runs = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.runAsync(work, task -> new Thread(task).start()))
                .toList();
        runs.forEach(CompletableFuture::join);
    }

    @Test
    void f24AWorkerWhoseLeaseIsOverCannotDecideAnyMore() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        partner.onPay(payment -> {
            inside.countDown();
            await(goOn);
            return CallResult.rejected("declined", "too late");
        });
        partner.onInquire(payment -> CallResult.inProgress());
        var key = room.recorded();
        var slow = CompletableFuture.runAsync(() -> advance(key), task -> new Thread(task).start());
        inside.await();
        assertThat(advance(key).state()).isEqualTo(SUBMITTED);
        room.pass(LEASE);
        assertThat(advance(key).state()).isEqualTo(IN_PROGRESS);
        goOn.countDown();
        slow.join();
        var call = room.calls().find(key).orElseThrow();
        assertThat(call.state())
                .as("the late answer is kept, but decides nothing")
                .isEqualTo(IN_PROGRESS);
        assertThat(call.answers()).hasSize(2);
        assertThat(partner.paid()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void f02F22WhatADeadWorkerLeftIsInquiredAfterItsLease() {
        var key = abandoned();
        assertThat(advance(key).state()).isEqualTo(SUBMITTED);
        room.pass(LEASE);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
        assertThat(partner.paid()).isEmpty();
    }

    @Test
    void aServerThatStartsAgainTakesUpItsOwnWorkAtOnce() {
        var key = abandoned();
        room.restart();
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
        assertThat(partner.inquired()).containsExactly(key);
    }

    @Test
    void anotherServersWorkIsLeftAloneUntilItsLeaseEnds() {
        var key = abandoned();
        room.restartWith("sycee.server.id", "two");
        assertThat(advance(key).state()).isEqualTo(SUBMITTED);
    }

    @Test
    void f02ACallThatWasClaimedButNeverSentIsSentInTheEndOnce() {
        partner.onInquire(payment -> CallResult.notFound());
        var key = abandoned();
        room.restart();
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        room.pass(WINDOW);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
        assertThat(partner.paid()).containsExactly(key);
    }

    /** Claimed by a worker that died before it did anything. */
    private UUID abandoned() {
        var key = room.recorded();
        var services = room.get(Instances.class).open("metro").orElseThrow().services();
        assertThat(room.get(CallSteps.class).claim(key, services, Duration.ofMillis(-1)))
                .isPresent();
        return key;
    }

    @Test
    void f29APluginThatHangsIsGivenUpAtItsDeadline() {
        partner.onPay(payment -> {
            await(new CountDownLatch(1));
            return FakePartner.success(payment);
        });
        assertThat(advance(room.recorded()).answers()).singleElement().satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(UNKNOWN);
            assertThat(answer.text().orElse("")).contains("deadline");
        });
    }

    @Test
    void f20APartnerSilentAgainAndAgainIsRefusedNewCallsUntilItIsBack() {
        partner.onPay(FakePartner.LOST);
        for (var i = 0; i < 8; i++) {
            advance(room.recorded());
        }
        assertUnavailable();
        room.pass(Duration.ofSeconds(16));
        var trials = List.of(room.recorded(), room.recorded());
        assertUnavailable();
        assertThatThrownBy(() -> room.get(Instances.class).usable("metro"))
                .as("no money is held for more")
                .isInstanceOf(SyceeException.class);

        partner.onPay(FakePartner::success);
        trials.forEach(this::advance);
        assertThat(room.state(room.recorded())).isEqualTo(RECORDED);
    }

    private void assertUnavailable() {
        assertThatThrownBy(room::recorded)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE));
    }

    @Test
    void whatCannotBeServedIsNotRecorded() {
        var payment = PartnersRoom.payment();
        var tooMuch = new BillPayment(payment.key(), Money.of(500_001, "USD"), "METRO", "B-1", payment.fields());
        var foreign = new BillPayment(payment.key(), Money.of(1, "EUR"), "METRO", "B-1", payment.fields());
        for (var call : List.of(
                PartnersRoom.newCall("ghost", payment),
                PartnersRoom.newCall("metro", tooMuch),
                PartnersRoom.newCall("metro", foreign))) {
            assertThatThrownBy(() -> room.calls().record(call)).isInstanceOf(SyceeException.class);
        }
        assertThat(room.calls().find(payment.key())).isEmpty();
    }

    @Test
    void whatOneVersionOfAPluginWasToSendIsNotSentByAnother() {
        var key = room.recorded();
        room.restartWithVersion("2.0");
        var call = advance(key);
        assertThat(call.state()).isEqualTo(REJECTED);
        assertThat(call.rejection().orElseThrow().code()).isEqualTo("not-sent");
        assertThat(partner.paid()).isEmpty();
    }

    @Test
    void whatOneVersionMayHaveSentIsOnlyInquiredByAnother() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        room.restartWithVersion("2.0");
        room.pass(WINDOW);
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).hasSize(1);
    }

    @Test
    void unfinishedCallsAreSeenToWithoutAnybodyAsking() throws InterruptedException {
        partner.onPay(FakePartner.LOST);
        var key = room.recorded();
        advance(key);
        room.pass(INQUIRY);
        room.restartWith("sycee.partners.sweep-interval", "PT0.05S");
        for (var i = 0; i < 200 && room.state(key) != SUCCEEDED; i++) {
            Thread.sleep(50);
        }
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }
}
