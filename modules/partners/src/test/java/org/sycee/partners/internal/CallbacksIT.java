package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partners.PartnerCall.State.IN_PROGRESS;
import static org.sycee.partners.PartnerCall.State.SUCCEEDED;
import static org.sycee.partners.PartnerCall.State.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnersError;

@Timeout(60)
class CallbacksIT {

    private final PartnersRoom room = new PartnersRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @BeforeEach
    void thePartnerAnswersNothing() {
        room.partner().onPay(FakePartner.LOST).onInquire(FakePartner.LOST);
    }

    private UUID unknown() {
        var key = room.recorded();
        assertThat(room.calls().advance(key).state()).isEqualTo(UNKNOWN);
        return key;
    }

    @Test
    void aSignedCallbackDecides() throws InterruptedException {
        var key = unknown();
        take(signed(body(key, "success")));
        assertBecomes(key, SUCCEEDED);
        assertThat(room.events()).hasSize(2);
    }

    @Test
    void aSignedCallbackDecidesAlsoAfterItsInstanceWasSwitchedOff() throws InterruptedException {
        var key = unknown();
        var deed = Deed.of(Actor.administrator(UUID.randomUUID()), "Metro moves its servers.");
        room.get(Switchboard.class).disable("metro", deed);
        try {
            take(signed(body(key, "success")));
            assertBecomes(key, SUCCEEDED);
        } finally {
            room.get(Switchboard.class).enable("metro", deed);
        }
    }

    @Test
    void f11AHundredCopiesAtOnceHaveOneEffect() throws InterruptedException {
        var key = unknown();
        var callback = signed(body(key, "success"));
        var runs = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.runAsync(() -> insistOn(callback), task -> new Thread(task).start()))
                .toList();
        runs.forEach(CompletableFuture::join);
        assertBecomes(key, SUCCEEDED);
        assertThat(callbackAnswers(key)).isEqualTo(1);
        assertThat(room.events()).hasSize(2);
    }

    @Test
    void f11TwoEventsOfOneBodyAreTwoUnlessTheyHaveOneId() {
        room.restartWithWebhooks();
        room.setForMetro("callbackSecret", CallbackSigner.BASE64);
        try {
            var key = unknown();
            for (var id : List.of("1", "1", "2")) {
                take(CallbackSigner.signed(key + id, body(key, "processing"), room.now()));
            }
            assertThat(callbackAnswers(key)).isEqualTo(2);
        } finally {
            room.setForMetro("callbackSecret", PartnersRoom.SECRET);
        }
    }

    @Test
    void f13F14WhatComesAfterCertaintyIsKeptButChangesNothing() throws InterruptedException {
        var key = unknown();
        take(signed(body(key, "success")));
        assertBecomes(key, SUCCEEDED);
        take(signed(body(key, "processing")));
        take(signed(body(key, "failure")));
        for (var i = 0; i < 100 && callbackAnswers(key) < 3; i++) {
            Thread.sleep(50);
        }
        assertThat(callbackAnswers(key)).isEqualTo(3);
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }

    @Test
    void f12ACallbackBeforeTheCallsOwnAnswerDecidesAndTheAnswerChangesNothing() {
        room.partner().onPay(payment -> {
            take(signed(body(payment.key(), "success")));
            try {
                assertBecomes(payment.key(), SUCCEEDED);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return CallResult.inProgress();
        });
        var call = room.calls().advance(room.recorded());
        assertThat(call.state()).isEqualTo(SUCCEEDED);
        assertThat(call.answers())
                .extracting(Answer::purpose)
                .containsExactlyInAnyOrder(Answer.Purpose.CALLBACK, Answer.Purpose.CALL);
    }

    @Test
    void f15AForgedOrStaleCallbackIsRefusedAndChangesNothing() {
        var key = unknown();
        var body = body(key, "success");
        var forged = new ReceivedCallback(Map.of("x-timestamp", seconds(0), "x-signature", "00".repeat(32)), body);
        var stale = CallbackSigner.signed(body, room.now().minusSeconds(301));
        var moved = new ReceivedCallback(
                Map.of("x-timestamp", seconds(0), "x-signature", stale.headers().get("x-signature")), body);
        var unsigned = new ReceivedCallback(Map.of(), body);
        for (var callback : List.of(forged, stale, moved, unsigned)) {
            assertThatThrownBy(() -> take(callback))
                    .isInstanceOfSatisfying(
                            SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.CALLBACK_REFUSED));
        }
        assertThat(room.state(key)).isEqualTo(UNKNOWN);
        assertThat(callbackAnswers(key)).isZero();
    }

    @Test
    void f16ACallbackForACallNobodyMadeIsTakenWithoutEffect() {
        var before = stored();
        take(signed(body(UUID.randomUUID(), "success")));
        take(signed(("no JSON " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        assertThat(stored()).isEqualTo(before + 2);
    }

    private long stored() {
        return room.database()
                .inTransaction(entities ->
                        (Long) entities.createNativeQuery("select count(*) from partners.callback", Long.class)
                                .getSingleResult());
    }

    @Test
    void anUnsignedCallbackIsNotBelievedButMakesItInquire() {
        inquireHourly();
        room.restartWithoutSignatures();
        room.partner().onInquire(payment -> CallResult.inProgress());
        var key = unknown();
        assertThat(room.calls().advance(key).state()).as("not due yet").isEqualTo(UNKNOWN);
        take(new ReceivedCallback(Map.of(), body(key, "success")));
        assertThat(room.calls().advance(key).state()).isEqualTo(IN_PROGRESS);
        assertThat(callbackAnswers(key)).isZero();
        assertThat(room.partner().inquired()).containsExactly(key);
    }

    @Test
    void ofUnsignedCallbacksNothingIsStoredAndThePluginReadsOneASecond() {
        room.restartWithoutSignatures();
        var key = unknown();
        var before = stored();
        assertThat(hintsTaken(key, 20)).isEqualTo(1);
        room.pass(Duration.ofSeconds(1));
        assertThat(hintsTaken(key, 20)).isEqualTo(1);
        assertThat(room.partner().callbacksRead()).isEqualTo(2);
        assertThat(stored()).isEqualTo(before);
    }

    private long hintsTaken(UUID key, int sent) {
        return IntStream.range(0, sent)
                .filter(i -> isTaken(body(key, "hint " + i)))
                .count();
    }

    private boolean isTaken(byte[] body) {
        try {
            take(new ReceivedCallback(Map.of(), body));
            return true;
        } catch (SyceeException e) {
            assertThat(e.error()).isEqualTo(KernelError.TOO_MANY_REQUESTS);
            return false;
        }
    }

    @Test
    void aCallbackHasItsEffectBeforeItIsAnswered() {
        var key = unknown();
        take(signed(body(key, "success")));
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }

    @Test
    void oneThatCannotBeReadNowIsNotAnsweredForAndCountsWhenItComesAgain() {
        var key = unknown();
        room.partner().onCallback((of, status) -> {
            throw new IllegalStateException("not now");
        });
        assertThatThrownBy(() -> take(signed(body(key, "success"))))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE));
        room.partner().onCallback(FakePartner::told);
        take(signed(body(key, "success")));
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }

    @Test
    void oneThatCouldHaveNoEffectIsNotKeptAsSeenAndCountsWhenItComesAgain() {
        var key = unknown();
        var before = stored();
        room.mute(true);
        assertThatThrownBy(() -> take(signed(body(key, "success")))).hasStackTraceContaining("just now");
        room.mute(false);
        assertThat(stored()).isEqualTo(before);
        take(signed(body(key, "success")));
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }

    @Test
    void oneThatLeavesADoubtMakesItsCallDueForTheSweepOfAnyServer() {
        inquireHourly();
        var key = unknown();
        assertThat(due()).doesNotContain(key);
        take(signed(body(key, "something went wrong")));
        assertThat(due()).contains(key);
    }

    private void inquireHourly() {
        room.restartWith("sycee.partners.inquiry-schedule", "PT1H<P36500D");
    }

    private List<UUID> due() {
        return room.get(CallRecords.class).due("metro", 1_000);
    }

    @Test
    void aCallbackForAnInstanceThatDoesNotExistIsRefused() {
        var callback = signed(body(UUID.randomUUID(), "success"));
        assertThatThrownBy(() -> room.get(CallbackDesk.class).take("nobody", callback))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.NO_SUCH_SERVICE));
    }

    private void take(ReceivedCallback callback) {
        room.get(CallbackDesk.class).take("metro", callback);
    }

    /** As a partner does that is told to come again. */
    private void insistOn(ReceivedCallback callback) {
        for (var taken = false; !taken; ) {
            try {
                take(callback);
                taken = true;
            } catch (SyceeException e) {
                assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE);
            }
        }
    }

    private void assertBecomes(UUID key, State state) throws InterruptedException {
        for (var i = 0; i < 600 && room.state(key) != state; i++) {
            Thread.sleep(50);
        }
        assertThat(room.state(key)).isEqualTo(state);
    }

    private long callbackAnswers(UUID key) {
        return room.calls().find(key).orElseThrow().answers().stream()
                .filter(answer -> answer.purpose() == Answer.Purpose.CALLBACK)
                .count();
    }

    private static byte[] body(UUID key, String status) {
        return "{\"key\":\"%s\",\"status\":\"%s\"}".formatted(key, status).getBytes(StandardCharsets.UTF_8);
    }

    private ReceivedCallback signed(byte[] body) {
        return CallbackSigner.signed(body, room.now());
    }

    private String seconds(long after) {
        return Long.toString(room.now().getEpochSecond() + after);
    }
}
