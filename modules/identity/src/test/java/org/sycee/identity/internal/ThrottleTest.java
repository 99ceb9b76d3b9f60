package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PlatformClock;

class ThrottleTest {

    private final PlatformClock clock = new PlatformClock();
    private final Throttle throttle =
            new Throttle(Settings.with(Map.of("sycee.identity.tries-per-address", "3")), clock);

    @Test
    void anAddressWithoutTriesLeftWaitsAndTheOthersDoNot() {
        exhaust("192.0.2.1", 3);
        var refusal = Refusals.of(() -> throttle.admit(Throttle.Matter.ADDRESS, "192.0.2.1"));
        assertThat(refusal.error()).isEqualTo(KernelError.TOO_MANY_REQUESTS);
        assertThat((Long) refusal.details().get("retryAfterSeconds")).isBetween(1L, 21L);
        assertThatCode(() -> throttle.admit(Throttle.Matter.ADDRESS, "192.0.2.2"))
                .doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit(Throttle.Matter.SIGN_IN, "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void triesComeBackWithTime() {
        exhaust("192.0.2.1", 3);
        clock.advance(Duration.ofSeconds(21));
        assertThatCode(() -> throttle.admit(Throttle.Matter.ADDRESS, "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void aThousandStolenCredentialsFromManyAddressesAreStoppedPerLogin() {
        var admitted = 0;
        for (var i = 0; i < 1_000; i++) {
            try {
                throttle.admit(Throttle.Matter.SIGN_IN, "login" + i % 50);
                admitted++;
            } catch (org.sycee.kernel.SyceeException e) {
                assertThat(e.error()).isEqualTo(KernelError.TOO_MANY_REQUESTS);
            }
        }
        assertThat(admitted).isBetween(500, 510);
    }

    private void exhaust(String address, int tries) {
        for (var i = 0; i < tries; i++) {
            throttle.admit(Throttle.Matter.ADDRESS, address);
        }
    }
}
