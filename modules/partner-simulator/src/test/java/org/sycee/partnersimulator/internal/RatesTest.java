package org.sycee.partnersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sycee.partnersimulator.internal.Fault.Mode;
import org.sycee.partnersimulator.internal.Fault.Target;
import org.sycee.partnersimulator.internal.Rates.Rate;

class RatesTest {

    private static final int DRAWS = 10_000;

    private final Rates rates = new Rates();

    @Test
    void aRateStrikesSoManyOfAThousand() {
        add(Mode.RESET, 50);
        add(Mode.EMPTY, 100);

        var drawn = draw();

        assertThat(Collections.frequency(drawn, Optional.of(Fault.of(Mode.RESET))))
                .isBetween(400, 600);
        assertThat(Collections.frequency(drawn, Optional.of(Fault.of(Mode.EMPTY))))
                .isBetween(850, 1_150);
        assertThat(rates.draw(Target.CARD_PAYMENT)).isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        add(Mode.RESET, 300);
        rates.seed(7);
        var first = draw();
        rates.seed(7);

        assertThat(draw()).isEqualTo(first);
    }

    @Test
    void noMoreThanEveryRequestIsStruck() {
        add(Mode.RESET, 600);

        assertThatThrownBy(() -> add(Mode.EMPTY, 401)).isInstanceOf(BadRequestException.class);
        assertThat(rates.of(Target.BILL_PAYMENT)).hasSize(1);
    }

    @Test
    void calmStrikesNothing() {
        add(Mode.RESET, 1_000);
        rates.clear();

        assertThat(draw()).containsOnly(Optional.empty());
    }

    private void add(Mode mode, int permille) {
        rates.add(Target.BILL_PAYMENT, new Rate(Fault.of(mode), permille));
    }

    private List<Optional<Fault>> draw() {
        return Stream.generate(() -> rates.draw(Target.BILL_PAYMENT))
                .limit(DRAWS)
                .toList();
    }
}
