package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.kernel.MoneyJson;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.Answer;
import org.sycee.partners.ChargeBacks;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.internal.Contradiction.Said;

@Timeout(60)
class ContradictionsIT {

    private final ContradictionsRoom contradictions = new ContradictionsRoom();
    private final PartnersRoom room = contradictions.room;

    @AfterEach
    void close() {
        contradictions.close();
    }

    private static CallResult successUnder(UUID key, String reference) {
        return CallResult.succeeded(key, Money.of(8420, "USD"), reference);
    }

    @Test
    void f14ARefusalAfterASuccessIsLeftToAnAdministratorAndChangesNothing() {
        var key = contradictions.succeeded();
        contradictions.tell(key, "failure");
        assertThat(contradictions.only(key)).satisfies(one -> {
            assertThat(one.stands()).isEqualTo(State.SUCCEEDED);
            assertThat(one.said()).isEqualTo(Said.REJECTED);
            assertThat(one.reference()).isEmpty();
            assertThat(one.purpose()).isEqualTo(Answer.Purpose.CALLBACK);
            assertThat(one.instance()).isEqualTo("metro");
            assertThat(one.kind()).isEqualTo(StoredOperation.Kind.BILL_PAYMENT);
            assertThat(one.amount()).isEqualTo(new MoneyJson(8420, "USD"));
            assertThat(one.times()).isEqualTo(1);
            assertThat(one.lookedAt()).isEmpty();
        });
        assertThat(contradictions.told(key)).containsExactly("partner-call-contradicted.BILL_PAYMENT");
        assertThat(room.state(key)).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void f17ASuccessAfterARefusalIsLeftToAnAdministratorToo() {
        var key = contradictions.rejected();
        room.pass(Duration.ofDays(3));
        contradictions.tell(key, "success");
        assertThat(contradictions.only(key)).satisfies(one -> {
            assertThat(one.stands()).isEqualTo(State.REJECTED);
            assertThat(one.said()).isEqualTo(Said.SUCCEEDED);
            assertThat(one.reference()).hasValue("R-" + key);
            assertThat(one.amount()).isEqualTo(new MoneyJson(8420, "USD"));
        });
        assertThat(contradictions.told(key)).hasSize(1);
        assertThat(room.state(key)).isEqualTo(State.REJECTED);
    }

    @Test
    void toldTenTimesItIsOneWithACount() {
        var key = contradictions.succeeded();
        for (var time = 0; time < 10; time++) {
            room.pass(Duration.ofHours(1));
            contradictions.tell(key, "failure");
        }
        var one = contradictions.only(key);
        assertThat(one.times()).isEqualTo(10);
        assertThat(Duration.between(one.toldAt(), one.lastToldAt()).toHours()).isEqualTo(9);
        assertThat(contradictions.told(key)).hasSize(1);
    }

    @Test
    void toldByManyAtOnceItIsOneToo() {
        var key = contradictions.succeeded();
        var runs = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> contradictions.tell(key, "failure"), task -> new Thread(task).start()))
                .toList();
        runs.forEach(CompletableFuture::join);
        assertThat(contradictions.only(key).times()).isEqualTo(20);
        assertThat(contradictions.told(key)).hasSize(1);
    }

    @Test
    void eachFurtherSuccessUnderAnotherReferenceIsOneOfItsOwn() {
        var key = contradictions.succeeded();
        room.partner().onCallback(ContradictionsIT::successUnder);
        contradictions.tell(key, "second");
        contradictions.tell(key, "third");
        contradictions.tell(key, "second");
        assertThat(contradictions.of(key))
                .extracting(one ->
                        one.stands() + " " + one.said() + " " + one.reference().orElseThrow() + " " + one.times())
                .containsExactly("SUCCEEDED SUCCEEDED third 1", "SUCCEEDED SUCCEEDED second 2");
        assertThat(contradictions.told(key)).hasSize(2);
    }

    @Test
    void aReferenceOfAnyLengthIsKeptAsFarAsItFits() {
        var key = contradictions.succeeded();
        room.partner().onCallback((of, status) -> successUnder(of, "R".repeat(10_000)));
        contradictions.tell(key, "long");
        assertThat(contradictions.only(key).reference()).hasValue("R".repeat(500));
    }

    @Test
    void whatIsSaidAgainOrIsNotCertainOpensNothing() {
        var key = contradictions.succeeded();
        for (var status : new String[] {"success", "success", "processing", "something else"}) {
            contradictions.tell(key, status);
        }
        var refused = contradictions.rejected();
        contradictions.tell(refused, "failure");
        room.partner().onPay(FakePartner.LOST);
        var unknown = room.recorded();
        room.calls().advance(unknown);
        contradictions.tell(unknown, "failure");
        for (var one : new UUID[] {key, refused, unknown}) {
            assertThat(contradictions.of(one)).isEmpty();
            assertThat(contradictions.told(one)).isEmpty();
        }
    }

    @Test
    void itIsKeptWithItsAnswerOrNeitherIs() {
        var key = contradictions.succeeded();
        room.mute(true);
        assertThatThrownBy(() -> contradictions.tell(key, "failure")).hasStackTraceContaining("just now");
        room.mute(false);
        assertThat(contradictions.of(key)).isEmpty();
        assertThat(room.calls().find(key).orElseThrow().answers()).hasSize(1);
        contradictions.tell(key, "failure");
        assertThat(contradictions.of(key)).hasSize(1);
    }

    /** What a worker hears after its lease decides nothing, and may still be what the partner's books say. */
    @Test
    void anAnswerThatComesTooLateToCountMayContradictToo() {
        room.partner().onInquire(payment -> CallResult.rejected("declined", "no"));
        room.partner().onPay(payment -> {
            room.pass(Duration.ofSeconds(31));
            assertThat(room.calls().advance(payment.key()).state()).isEqualTo(State.REJECTED);
            return FakePartner.success(payment);
        });
        var key = room.recorded();
        assertThat(room.calls().advance(key).state()).isEqualTo(State.REJECTED);
        assertThat(contradictions.only(key).said()).isEqualTo(Said.SUCCEEDED);
        assertThat(contradictions.only(key).purpose()).isEqualTo(Answer.Purpose.CALL);
    }

    @Test
    void thatOneSendingNeverLeftIsNoWordOfThePartners() {
        room.partner().onInquire(FakePartner::success);
        room.partner().onPay(payment -> {
            room.pass(Duration.ofSeconds(31));
            assertThat(room.calls().advance(payment.key()).state()).isEqualTo(State.SUCCEEDED);
            return FakePartner.UNSENT.apply(payment);
        });
        var key = room.recorded();
        assertThat(room.calls().advance(key).state()).isEqualTo(State.SUCCEEDED);
        assertThat(contradictions.of(key)).isEmpty();
    }

    @Test
    void aRefusedChargeBackIsLeftToAnAdministrator() {
        var key = contradictions.succeeded();
        contradictions.tellChargeBack(key, "cb-" + key, 9_999);
        assertThat(contradictions.of(key)).as("nobody has refused it").isEmpty();
        var id = room.events().stream()
                .filter(event -> event.is(ChargeBacks.RECEIVED))
                .map(Event::subject)
                .findFirst()
                .orElseThrow();
        room.get(ChargeBacks.class).refuse(id);
        room.get(ChargeBacks.class).refuse(id);
        assertThat(contradictions.only(key)).satisfies(one -> {
            assertThat(one.said()).isEqualTo(Said.CHARGED_BACK);
            assertThat(one.reference()).hasValue("cb-" + key);
            assertThat(one.amount()).isEqualTo(new MoneyJson(9_999, "USD"));
            assertThat(one.times()).as("the partner has told it once").isEqualTo(1);
        });
        assertThat(contradictions.told(key)).hasSize(1);
        contradictions.tellChargeBack(key, "cb-" + key, 9_999);
        assertThat(contradictions.only(key).times()).isEqualTo(2);
    }

    @Test
    void aChargeBackToldAnewWithOtherContentIsLeftToAnAdministrator() {
        var key = contradictions.succeeded();
        contradictions.tellChargeBack(key, "cb-" + key, 8420);
        contradictions.tellChargeBack(key, "cb-" + key, 8420);
        assertThat(contradictions.of(key)).isEmpty();
        contradictions.tellChargeBack(key, "cb-" + key, 4210);
        assertThat(contradictions.only(key).amount()).isEqualTo(new MoneyJson(4210, "USD"));
    }
}
