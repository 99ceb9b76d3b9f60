package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.partner.spi.PayIn;
import org.sycee.partners.Answer;
import org.sycee.partners.CallBook;
import org.sycee.partners.CallBook.Called;
import org.sycee.partners.CallBook.Filed;
import org.sycee.partners.PartnerCall.State;

/** What a partner's file says of a call: it makes certain what was not, and nothing else. */
class CallComparingIT {

    private static final Money ASKED = Money.of(8420, "USD");

    private final PartnersRoom room = new PartnersRoom();
    private final CallBook book = room.get(CallBook.class);

    @AfterEach
    void close() {
        room.close();
    }

    private UUID inDoubt() {
        room.partner().onPay(FakePartner.LOST).onInquire(FakePartner.LOST);
        var key = room.recorded();
        room.calls().advance(key);
        assertThat(room.state(key)).isEqualTo(State.UNKNOWN);
        return key;
    }

    private static Filed filed(boolean isPaid, long amount) {
        return new Filed(isPaid, Money.of(amount, "USD"), "REF-7", "their file, line 2");
    }

    @Test
    void aFileMakesCertainWhatWasNot() {
        var paid = inDoubt();
        var refused = inDoubt();
        book.hear("metro", paid, filed(true, 8420));
        book.hear("metro", refused, filed(false, 8420));
        var done = book.find("metro", Set.of(paid)).get(0);
        assertThat(done.doneAt().orElseThrow()).isBetween(done.at(), room.now());
        assertThat(book.find("metro", Set.of(refused)).get(0).doneAt()).isEmpty();
        var call = room.calls().find(paid).orElseThrow();
        assertThat(call.state()).isEqualTo(State.SUCCEEDED);
        assertThat(call.reference()).hasValue("REF-7");
        assertThat(call.answers())
                .last()
                .extracting(Answer::purpose, answer -> answer.text().orElseThrow())
                .containsExactly(Answer.Purpose.FILE, "their file, line 2");
        assertThat(room.calls()
                        .find(refused)
                        .orElseThrow()
                        .rejection()
                        .orElseThrow()
                        .code())
                .isEqualTo("rejected-in-file");
        assertThat(room.events()).extracting(event -> event.subject()).contains(paid, refused);
    }

    @Test
    void whatIsBeingSentIsNotEndedByAFile() {
        var key = room.recorded();
        room.partner().onPay(payment -> {
            book.hear("metro", key, filed(false, 8420));
            return FakePartner.success(payment);
        });
        room.calls().advance(key);
        assertThat(room.state(key)).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void neitherIsWhatIsSentAgainJustThen() {
        var key = inDoubt();
        var heard = new AtomicReference<CompletableFuture<Void>>();
        room.database().transact(entities -> {
            entities.createNativeQuery("update partners.partner_call set state = 'SUBMITTED',"
                            + " lease_until = cast(:now as timestamptz) + interval '1 hour' where key = :key")
                    .setParameter("now", room.now())
                    .setParameter("key", key)
                    .executeUpdate();
            heard.set(CompletableFuture.runAsync(
                    () -> book.hear("metro", key, filed(false, 8420)), task -> new Thread(task).start()));
            awaitAWaiter(entities);
        });
        heard.get().join();
        assertThat(room.state(key)).isEqualTo(State.SUBMITTED);
    }

    private static void awaitAWaiter(EntityManager entities) {
        var waiters = "select count(*) from pg_locks where not granted";
        for (var i = 0; i < 1_000; i++) {
            if ((Long) entities.createNativeQuery(waiters, Long.class).getSingleResult() > 0) {
                return;
            }
        }
        throw new IllegalStateException("nobody waits");
    }

    @Test
    void aFileNeverContradictsWhatIsCertainNorWhatWasNeverSent() {
        var unsent = room.recorded();
        book.hear("metro", unsent, filed(true, 8420));
        assertThat(room.state(unsent)).isEqualTo(State.RECORDED);
        var paid = inDoubt();
        book.hear("metro", paid, filed(true, 8420));
        book.hear("metro", paid, filed(false, 8420));
        var call = room.calls().find(paid).orElseThrow();
        assertThat(call.state()).isEqualTo(State.SUCCEEDED);
        assertThat(call.answers())
                .filteredOn(answer -> answer.purpose() == Answer.Purpose.FILE)
                .hasSize(1);
    }

    @Test
    void aFileBringsNobodyMoneyTheAcquirerIsAskedAtOnce() {
        try (var acquiring = new PartnersRoom(new FakeAcquirer())) {
            var topUp = new PayIn(Ids.next(), ASKED, Optional.empty(), URI.create("http://localhost"), "Sycee");
            acquiring.calls().record(PartnersRoom.newCall("metro", topUp));
            acquiring.calls().advance(topUp.key());
            acquiring.get(CallBook.class).hear("metro", topUp.key(), filed(true, 8420));
            var call = acquiring.calls().advance(topUp.key());
            assertThat(call.state()).isEqualTo(State.IN_PROGRESS);
            assertThat(call.answers())
                    .extracting(Answer::purpose)
                    .containsExactly(Answer.Purpose.CALL, Answer.Purpose.INQUIRY);
        }
    }

    @Test
    void anotherAmountIsNoAnswerToTheCall() {
        var key = inDoubt();
        book.hear("metro", key, filed(true, 8421));
        assertThat(room.state(key)).isEqualTo(State.UNKNOWN);
    }

    /** In a time of its own: other tests call the same instance, and let days pass. */
    @Test
    void callsOfAPeriodComeInPagesAndByTheirKeys() {
        room.moveTheClock(Duration.ofDays(400));
        var from = room.now();
        var calls = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            calls.add(inDoubt());
            room.moveTheClock(Duration.ofSeconds(1));
        }
        room.recorded();
        var found = book.begun("metro", from, room.now(), Optional.empty());
        assertThat(found).extracting(Called::key).containsExactlyElementsOf(calls);
        assertThat(found).extracting(Called::amount).containsOnly(ASKED);
        assertThat(book.begun("metro", from, room.now(), Optional.of(found.get(1))))
                .extracting(Called::key)
                .containsExactlyElementsOf(calls.subList(2, 5));
        assertThat(book.begun("metro", from, found.get(4).at(), Optional.empty()))
                .hasSize(4);
        assertThat(book.find("metro", Set.of(calls.get(0), UUID.randomUUID()))).isEqualTo(List.of(found.get(0)));
        assertThat(book.find("ghost", Set.of(calls.get(0)))).isEmpty();
        assertThat(book.visibilityWindow("metro")).hasValue(Duration.ofSeconds(5));
        assertThat(book.visibilityWindow("ghost")).isEmpty();
    }
}
