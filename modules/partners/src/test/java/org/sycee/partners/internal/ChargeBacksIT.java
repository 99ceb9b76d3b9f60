package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.partners.ChargeBack;
import org.sycee.partners.ChargeBacks;
import org.sycee.partners.PartnersError;

@Timeout(60)
class ChargeBacksIT {

    private final PartnersRoom room = new PartnersRoom(new FakeAcquirer());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aSignedChargeBackIsKeptAndToldBeforeItsCallbackIsAnswered() {
        var key = room.recorded();
        take(told(key, "cb-" + key, 8420));
        assertThat(received()).singleElement().satisfies(kept -> {
            assertThat(kept.call()).isEqualTo(key);
            assertThat(kept.instance()).isEqualTo("metro");
            assertThat(kept.reference()).isEqualTo("cb-" + key);
            assertThat(kept.amount()).isEqualTo(Money.of(8420, "USD"));
        });
    }

    @Test
    void howeverOftenItIsToldAtOnceItIsOne() {
        var key = room.recorded();
        var runs = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> take(told(key, "cb-" + key, 8420, i)), task -> new Thread(task).start()))
                .toList();
        runs.forEach(CompletableFuture::join);
        assertThat(received()).hasSize(1);
    }

    @Test
    void theSameNameWithOtherContentChangesNothing() {
        var key = room.recorded();
        take(told(key, "cb-" + key, 8420));
        take(told(key, "cb-" + key, 1));
        assertThat(received()).extracting(ChargeBack::amount).containsExactly(Money.of(8420, "USD"));
    }

    @Test
    void aChargeBackOfACallNobodyMadeOrOfNoMoneyIsKeptOut() {
        take(told(UUID.randomUUID(), "cb-" + UUID.randomUUID(), 8420));
        take(told(room.recorded(), "cb-" + UUID.randomUUID(), 0));
        take(told(room.recorded(), " ", 8420));
        take(told(room.recorded(), "x".repeat(201), 8420));
        assertThat(received()).isEmpty();
    }

    @Test
    void anUnsignedOneIsNotBelieved() {
        var body = told(room.recorded(), "cb-" + UUID.randomUUID(), 8420);
        var desk = room.get(CallbackDesk.class);
        var unsigned = new ReceivedCallback(Map.of(), body);
        assertThatThrownBy(() -> desk.take("metro", unsigned))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.CALLBACK_REFUSED));
        room.restartWithoutSignatures();
        room.get(CallbackDesk.class).take("metro", unsigned);
        assertThat(received()).isEmpty();
    }

    @Test
    void oneThatCannotBeReadIsNotAnsweredForSoThatItComesAgain() {
        var body = told(room.recorded(), "broken", 8420);
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tell(body))
                    .isInstanceOfSatisfying(
                            SyceeException.class,
                            e -> assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE));
        }
    }

    private List<ChargeBack> received() {
        return room.events().stream()
                .filter(event -> event.type().equals(ChargeBacks.RECEIVED))
                .map(Event::subject)
                .map(id -> room.get(ChargeBacks.class).find(id).orElseThrow())
                .toList();
    }

    /** As a partner does that was told to come again. */
    private void take(byte[] body) {
        for (var taken = false; !taken; ) {
            try {
                tell(body);
                taken = true;
            } catch (SyceeException e) {
                assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE);
            }
        }
    }

    private void tell(byte[] body) {
        room.get(CallbackDesk.class).take("metro", CallbackSigner.signed(body, room.now()));
    }

    private static byte[] told(UUID key, String id, long amount) {
        return told(key, id, amount, 0);
    }

    /** The number makes it another message of the same content. */
    private static byte[] told(UUID key, String id, long amount, int number) {
        return "{\"chargeBack\":\"%s\",\"id\":\"%s\",\"amount\":%d,\"number\":%d}"
                .formatted(key, id, amount, number)
                .getBytes(StandardCharsets.UTF_8);
    }
}
