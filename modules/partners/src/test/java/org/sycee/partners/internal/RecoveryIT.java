package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.PartnersError;

/** A partner that was away for hours, and is back. */
class RecoveryIT {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(31);

    private final PartnersRoom room = new PartnersRoom();
    private final UUID waiting = inProgress();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatWaitsForAnHourIsAskedWithinHalfAMinuteOnceItsPartnerIsBack() {
        room.partner().onInquire(FakePartner.LOST);
        room.pass(Duration.ofHours(2));
        room.calls().advance(waiting);
        for (var silences = 1; silences < 8; silences++) {
            ask(inProgress());
        }
        assertThatThrownBy(this::begin)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE));
        room.pass(HALF_A_MINUTE);
        assertThat(isDue()).as("it was asked two hours after it began").isFalse();

        room.partner().onInquire(payment -> CallResult.inProgress());
        ask(inProgress());
        ask(inProgress());

        begin();
        room.pass(HALF_A_MINUTE);
        assertThat(isDue()).isTrue();
    }

    @Test
    void deafnessToPaymentsStopsNoInquiry() {
        room.partner().onPay(FakePartner.LOST).onInquire(payment -> CallResult.inProgress());
        for (var silences = 0; silences < 8; silences++) {
            room.calls().advance(room.recorded());
        }
        assertThatThrownBy(this::begin).isInstanceOf(SyceeException.class);
        ask(waiting);
        assertThat(room.partner().inquired()).containsExactly(waiting);
        room.pass(PAUSE);
        begin();
    }

    private void begin() {
        room.get(Instances.class).usable("metro");
    }

    private UUID inProgress() {
        room.partner().onPay(payment -> CallResult.inProgress());
        var key = room.recorded();
        room.calls().advance(key);
        return key;
    }

    /** Somebody looks, later than at once. */
    private void ask(UUID key) {
        room.pass(Duration.ofMillis(1_001));
        room.calls().hurry(key);
    }

    private boolean isDue() {
        return room.get(CallRecords.class).due("metro", 10_000).contains(waiting);
    }
}
