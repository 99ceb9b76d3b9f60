package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.internal.ContradictionEntity.Heard;

/** The partner is asked once whether it stays with what it said. */
@Timeout(60)
class ConfirmingIT {

    private final ContradictionsRoom contradictions = new ContradictionsRoom();
    private final PartnersRoom room = contradictions.room;

    @AfterEach
    void close() {
        contradictions.close();
    }

    private UUID contradicted() {
        var key = contradictions.succeeded();
        contradictions.tell(key, "failure");
        return key;
    }

    @Test
    void aPartnerThatSaysItAgainIsNotBelievedMore() {
        var key = contradicted();
        room.partner().onInquire(payment -> CallResult.rejected("declined", "no"));
        contradictions.confirm(key);
        assertThat(contradictions.only(key).heard()).hasValue(Heard.SAID_AGAIN);
        assertThat(contradictions.only(key).times()).isEqualTo(2);
        assertThat(room.state(key)).isEqualTo(State.SUCCEEDED);
        assertThat(room.calls().find(key).orElseThrow().answers())
                .extracting(Answer::purpose)
                .containsExactly(Answer.Purpose.CALL, Answer.Purpose.CALLBACK, Answer.Purpose.INQUIRY);
    }

    @Test
    void aPartnerThatSaysWhatStandsTakesItBackAndSomebodyLooksAllTheSame() {
        var key = contradicted();
        contradictions.confirm(key);
        var one = contradictions.only(key);
        assertThat(one.heard()).hasValue(Heard.TAKEN_BACK);
        assertThat(one.askedAt()).isPresent();
        assertThat(one.times()).isEqualTo(1);
        assertThat(one.lookedAt()).isEmpty();
    }

    @Test
    void silenceOrSomethingElseAgainConfirmsNothing() {
        var silent = contradicted();
        room.partner().onInquire(FakePartner.LOST);
        for (var tries = 0; tries < ContradictionEntity.MOST_TRIES; tries++) {
            assertThat(contradictions.only(silent).heard()).isEmpty();
            contradictions.confirm(silent);
            room.pass(Duration.ofMinutes(2));
        }
        assertThat(contradictions.only(silent).heard()).hasValue(Heard.NOTHING);
        var other = contradicted();
        room.partner().onInquire(payment -> CallResult.succeeded(payment.key(), Money.of(8420, "USD"), "another"));
        contradictions.confirm(other);
        assertThat(contradictions.of(other))
                .extracting(ContradictionJson::heard)
                .contains(Optional.of(Heard.NOTHING));
    }

    @Test
    void itIsAskedOnceByWhomeverAndNeverSent() {
        var key = contradicted();
        room.partner().onInquire(payment -> CallResult.unknown("not found"));
        var sent = List.copyOf(room.partner().paid());
        var runs = IntStream.range(0, 10)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> contradictions.confirm(key), task -> new Thread(task).start()))
                .toList();
        runs.forEach(CompletableFuture::join);
        contradictions.confirm(key);
        contradictions.tell(key, "failure");
        contradictions.confirm(key);
        room.calls().hurry(key);
        assertThat(room.partner().inquired()).containsExactly(key);
        assertThat(room.partner().paid()).isEqualTo(sent);
    }

    @Test
    void aPartnerWhoseEveryAnswerDiffersIsNotAskedForEver() {
        var key = contradicted();
        var answers = new AtomicInteger();
        room.partner()
                .onInquire(payment -> CallResult.succeeded(
                        payment.key(), Money.of(8420, "USD"), "answer " + answers.incrementAndGet()));
        for (var tries = 0; tries < 10; tries++) {
            contradictions.confirm(key);
            room.pass(Duration.ofMinutes(2));
        }
        assertThat(answers).hasValue(ContradictionEntity.MOST_TRIES);
    }

    @Test
    void aChargeBackIsNothingToInquireAbout() {
        var key = contradictions.succeeded();
        contradictions.tellChargeBack(key, "cb-" + key, 8420);
        contradictions.tellChargeBack(key, "cb-" + key, 1);
        contradictions.confirm(key);
        assertThat(room.partner().inquired()).isEmpty();
        assertThat(contradictions.only(key).askedAt()).isEmpty();
    }

    @Test
    void theSweepAsks() throws InterruptedException {
        var key = contradicted();
        room.restartWith("sycee.partners.sweep-interval", "PT0.05S");
        for (var i = 0; i < 600 && contradictions.only(key).heard().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(contradictions.only(key).heard()).hasValue(Heard.TAKEN_BACK);
    }
}
