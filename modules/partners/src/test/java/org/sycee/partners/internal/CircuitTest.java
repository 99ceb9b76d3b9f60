package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PlatformClock;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partners.internal.Circuit.State;

class CircuitTest {

    private final PlatformClock clock = new PlatformClock();
    private final AtomicInteger recoveries = new AtomicInteger();
    private final Circuit circuit = new Circuit(new RealTime(clock), recoveries::incrementAndGet);

    @Test
    void sevenSilencesAreBorneAndTheEighthOpensIt() {
        silences(7);
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
        silences(1);
        assertThat(circuit.isOpen()).isTrue();
        assertThat(circuit.silences()).isEqualTo(8);
    }

    @Test
    void oneAnswerAmongThemKeepsItClosed() {
        silences(7);
        circuit.answered();
        silences(7);
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void aWhileLaterItTriesAndTwoAnswersCloseIt() {
        silences(8);
        clock.advance(Duration.ofSeconds(15));
        assertThat(circuit.isOpen()).isFalse();
        assertThat(circuit.state()).isEqualTo(State.TRYING);
        circuit.answered();
        assertThat(recoveries).hasValue(0);
        circuit.answered();
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
        assertThat(recoveries).hasValue(1);
    }

    @Test
    void twoSilencesOpenItAgainForAsLong() {
        silences(8);
        clock.advance(Duration.ofSeconds(15));
        assertThat(circuit.state()).isEqualTo(State.TRYING);
        silences(2);
        assertThat(circuit.isOpen()).isTrue();
        clock.advance(Duration.ofSeconds(14));
        assertThat(circuit.isOpen()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(circuit.isOpen()).isFalse();
        assertThat(recoveries).hasValue(0);
    }

    @Test
    void anErrorOfThePartnersServerIsASilenceToo() {
        for (var i = 0; i < 4; i++) {
            circuit.said(CallResult.unknown("status 503"));
            circuit.said(null);
        }
        assertThat(circuit.isOpen()).isTrue();
    }

    @Test
    void thatAPartnerDoesNotKnowACallIsAnAnswer() {
        silences(7);
        circuit.said(CallResult.notFound());
        silences(7);
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void whatWaitedHereInVainSaysNothingOfThePartner() {
        var scope = CallScope.ofQuestion(Duration.ofSeconds(1));
        for (var i = 0; i < 8; i++) {
            circuit.silent(scope, NoAnswer.unsent("too many calls wait for this partner"));
        }
        assertThat(circuit.silences()).isZero();
    }

    @Test
    void butThatATrialWaitedInVainSaysThatThePartnerIsNotBack() {
        tries();
        var scope = CallScope.ofQuestion(Duration.ofSeconds(1));
        for (var i = 0; i < 2; i++) {
            circuit.silent(scope, NoAnswer.unsent("no answer before the deadline"));
        }
        assertThat(circuit.state()).isEqualTo(State.OPEN);
    }

    @Test
    void twoAreAdmittedToTryAndAllOthersAreToldThatItIsOpen() {
        tries();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.isOpen()).isFalse();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.isOpen()).isTrue();
        assertThat(circuit.admits()).isFalse();
        assertThat(circuit.state()).isEqualTo(State.TRYING);
        circuit.answered();
        assertThat(circuit.admits()).as("the other will decide").isFalse();
        circuit.answered();
        for (var i = 0; i < 10; i++) {
            assertThat(circuit.admits()).isTrue();
        }
    }

    @Test
    void whoTriesAndBringsNothingIsWaitedForHalfAMinute() {
        tries();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(circuit.admits()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void whatIsNotBegunAfterAllMakesRoomForAnother() {
        tries();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
        circuit.dismiss();
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void aSecondPauseEndsWithTwoNewTrials() {
        tries();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
        silences(2);
        assertThat(circuit.admits()).isFalse();
        clock.advance(Duration.ofSeconds(15));
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isFalse();
    }

    private void tries() {
        silences(8);
        clock.advance(Duration.ofSeconds(15));
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void lookingUsesUpNoTry() {
        silences(8);
        clock.advance(Duration.ofSeconds(15));
        for (var i = 0; i < 10; i++) {
            assertThat(circuit.isOpen()).isFalse();
        }
    }

    private void silences(int times) {
        for (var i = 0; i < times; i++) {
            circuit.silent(new NoAnswerException("away", true, null));
        }
    }
}
