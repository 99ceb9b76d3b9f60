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
