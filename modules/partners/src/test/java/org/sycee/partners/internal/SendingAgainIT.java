package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partners.PartnerCall.State.REJECTED;
import static org.sycee.partners.PartnerCall.State.SUCCEEDED;
import static org.sycee.partners.PartnerCall.State.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;

/** When a call that its partner does not know is sent again, and when never. */
@Timeout(60)
class SendingAgainIT {

    private static final Duration INQUIRY = Duration.ofSeconds(4);
    private static final Duration WINDOW = Duration.ofSeconds(14);

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
    void f04ACallNeverReceivedIsSentAgainWithItsKeyOnlyAfterTheWindow() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        room.pass(INQUIRY);
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).as("not found may still become found").hasSize(1);

        room.pass(WINDOW);
        partner.onPay(FakePartner::success);
        var call = advance(key);
        assertThat(call.state()).isEqualTo(SUCCEEDED);
        assertThat(partner.paid()).containsExactly(key, key);
        assertThat(call.answers())
                .extracting(answer -> answer.purpose() + " " + answer.attempt())
                .containsExactly("CALL 1", "INQUIRY 1", "INQUIRY 2", "CALL 2");
    }

    @Test
    void f07WhoAsksToBeLeftAloneIsNotAskedNorSentAgainBeforeHoweverMuchSomebodyHurries() {
        partner.onPay(payment -> {
            CallScope.current().wishRest(Duration.ofMinutes(2));
            return CallResult.unknown("status 429");
        });
        partner.onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        room.pass(Duration.ofSeconds(119));
        advance(key);
        room.calls().hurry(key);
        assertThat(partner.inquired()).isEmpty();
        assertThat(room.get(CallRecords.class).due("metro", 10_000)).doesNotContain(key);

        room.pass(Duration.ofSeconds(1));
        partner.onPay(FakePartner::success);
        assertThat(room.get(CallRecords.class).due("metro", 10_000)).contains(key);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
        assertThat(partner.paid()).as("under the same key").containsExactly(key, key);
    }

    @Test
    void f25WhatAPartnerGoesOnNotToKnowIsSentThreeTimesAndThenOnlyAskedFor() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        for (int round = 0; round < 6; round++) {
            assertThat(advance(key).state()).isEqualTo(UNKNOWN);
            room.pass(Duration.ofDays(2));
        }
        assertThat(partner.paid()).containsExactly(key, key, key);
        partner.onInquire(FakePartner::success);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void f06WhoAsksForRestMayHaveBeenPaidAllTheSameAndIsSentItThreeTimesAtMost() {
        partner.onInquire(payment -> CallResult.notFound()).onPay(payment -> {
            CallScope.current().beginSending(Instant.EPOCH);
            CallScope.current().wishRest(Duration.ofMinutes(2));
            return CallResult.unknown("status 503");
        });
        var key = room.recorded();
        for (int round = 0; round < 6; round++) {
            assertThat(advance(key).state()).isEqualTo(UNKNOWN);
            room.pass(Duration.ofDays(2));
        }
        assertThat(partner.paid()).containsExactly(key, key, key);
    }

    @Test
    void f07WhoHasNoTimeForACallIsSentItAsOftenAsItTakes() {
        partner.onInquire(payment -> CallResult.notFound()).onPay(payment -> {
            CallScope.current().beginSending(Instant.EPOCH);
            CallScope.current().turnedAway();
            return CallResult.unknown("status 429");
        });
        var key = room.recorded();
        for (int round = 0; round < 6; round++) {
            assertThat(advance(key).state()).isEqualTo(UNKNOWN);
            room.pass(Duration.ofDays(2));
        }
        assertThat(partner.paid()).hasSize(6);
    }

    @Test
    void f25WhatAPartnerTurnsAwayIsNotCounted() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        partner.onPay(FakePartner.UNSENT);
        for (int round = 0; round < 5; round++) {
            room.pass(Duration.ofDays(2));
            assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        }
        room.pass(Duration.ofDays(2));
        partner.onPay(FakePartner::success);
        assertThat(advance(key).state()).isEqualTo(SUCCEEDED);
    }

    @Test
    void f25ASecondSuccessUnderAnotherReferenceContradictsTheFirst() {
        partner.onPay(FakePartner.LOST);
        var key = room.recorded();
        advance(key);
        heard(key, "R-7");
        var row = room.get(CallRecords.class).row(key);
        assertThat(row.contradicts(Verdict.of(SUCCEEDED, success(key, "R-8")))).isTrue();
        assertThat(row.contradicts(Verdict.of(SUCCEEDED, success(key, "R-7")))).isFalse();
        assertThat(row.contradicts(Verdict.of(UNKNOWN, CallResult.notFound()))).isFalse();
    }

    private static CallResult success(UUID key, String reference) {
        return CallResult.succeeded(key, PartnersRoom.payment().amount(), reference);
    }

    private void heard(UUID key, String reference) {
        var terms = room.get(Instances.class).usable("metro").terms();
        room.get(CallSteps.class).hear(success(key, reference), key, terms, Answer.Purpose.CALLBACK);
    }

    @Test
    void f04ASecondSendingThatProvablyDidNotLeaveSaysNothingOfTheFirst() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        room.pass(WINDOW);
        partner.onPay(FakePartner.UNSENT);
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).hasSize(2);
    }

    @Test
    void f04WithoutIdempotencyACallIsNeverSentTwice() {
        room.restartNotIdempotent();
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        for (var i = 0; i < 5; i++) {
            room.pass(Duration.ofDays(2));
            assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        }
        assertThat(partner.paid()).hasSize(1);
        assertThat(partner.inquired()).hasSize(5);
    }

    @Test
    void f04ACallWhosePayerHasTheMoneyBackIsNotSentAgainButInquired() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        assertThat(room.calls().withdraw(key).state()).isEqualTo(UNKNOWN);
        room.pass(WINDOW);
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).as("a bill that nobody pays for").hasSize(1);

        partner.onInquire(FakePartner::success);
        room.pass(Duration.ofDays(1));
        assertThat(advance(key).state()).as("it was only slow").isEqualTo(SUCCEEDED);
    }

    /** Its partner does not know it; whoever heard that has died before it could be sent again. */
    private UUID toBeSentAgain() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        advance(key);
        room.pass(WINDOW);
        var instance = room.get(Instances.class).open("metro").orElseThrow();
        var steps = room.get(CallSteps.class);
        var claim = steps.claim(key, instance.services(), INQUIRY).orElseThrow();
        var unknown = Verdict.of(UNKNOWN, CallResult.notFound());
        assertThat(steps.settle(claim, new Heard(unknown, Duration.ZERO, false), instance.any()))
                .isTrue();
        return key;
    }

    @Test
    void whatWasToBeSentAgainIsNotOnceItsPayerHasTheMoneyBack() {
        var key = toBeSentAgain();
        room.calls().withdraw(key);
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).hasSize(1);
    }

    @Test
    void f30WhatWasToBeSentAgainIsNotOnceTheAddressIsAnother() {
        var key = toBeSentAgain();
        room.setForMetro("note", "moved");
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).hasSize(1);
        room.setForMetro("note", null);
    }

    @Test
    void whatIsKnownAfterAllIsNotSentAgain() {
        var key = toBeSentAgain();
        heard(key, "R-7");
        assertThat(room.state(key)).isEqualTo(SUCCEEDED);
    }

    @Test
    void aCallThatWasNeverSentIsRejectedWhenItsPayerHasTheMoneyBack() {
        var key = room.recorded();
        var call = room.calls().withdraw(key);
        assertThat(call.state()).isEqualTo(REJECTED);
        assertThat(room.calls().withdraw(key)).isEqualTo(call);
        assertThat(partner.paid()).isEmpty();
    }

    @Test
    void f30WhatAPartnerAtAnotherAddressDoesNotKnowIsNotSentThere() {
        partner.onPay(FakePartner.LOST).onInquire(payment -> CallResult.notFound());
        var key = room.recorded();
        var unsent = room.recorded();
        advance(key);
        room.setForMetro("note", "moved");
        room.pass(WINDOW);
        assertThat(advance(key).state()).isEqualTo(UNKNOWN);
        assertThat(partner.paid()).containsExactly(key);
        partner.onPay(FakePartner::success);
        assertThat(advance(unsent).state()).as("nobody knows it yet").isEqualTo(SUCCEEDED);
        room.setForMetro("note", null);
    }
}
