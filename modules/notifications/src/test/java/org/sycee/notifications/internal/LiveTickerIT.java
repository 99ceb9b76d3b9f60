package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ErrorKind;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.notifications.NotificationsError;

class LiveTickerIT {

    private static final String OPENED = "{data={}, id=0, name=opened}";
    private static final String WALLET = "{data={\"resource\":\"/wallet\"}, name=changed}";

    private final NotificationsRoom room = new NotificationsRoom();
    private final LiveStreams streams = room.bean(LiveStreams.class);
    private final LiveTicker ticker = room.bean(LiveTicker.class);
    private final PersonId mei = PersonId.next();
    private final PersonId tom = PersonId.next();
    private final FakePage page = new FakePage("mei");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPageIsToldWhatChangesForItsPersonAndNothingOfOthers() throws Exception {
        var other = new FakePage("tom");
        streams.add(page.of(mei));
        streams.add(other.of(tom));
        look();
        assertThat(page.heard).containsExactly(OPENED);
        room.marks.put(mei, Map.of("/wallet", "1"));
        room.tell(tom);
        look();
        assertThat(page.heard).containsExactly(OPENED, WALLET);
        assertThat(other.heard).hasSize(2).last().asString().contains("id=1, name=notice");
    }

    @Test
    void moneyFromSomebodyIsToldLiveWithTheChangeOfTheWallet() throws Exception {
        streams.add(page.of(mei));
        look();
        room.money.receive(mei, 5_00, "");
        look();
        assertThat(page.heard).as("nothing has moved as far as marks tell").containsExactly(OPENED);
        room.marks.put(mei, Map.of("/wallet", "1"));
        look();
        assertThat(page.heard).hasSize(3).contains(WALLET).last().asString().contains("id=1, name=notice");
        look();
        assertThat(page.heard).hasSize(3);
    }

    @Test
    void aStatementThatCannotBeReadSilencesNobodyElseAndIsToldWhenItCan() throws Exception {
        var other = new FakePage("tom");
        streams.add(page.of(mei));
        streams.add(other.of(tom));
        look();
        room.money.receive(mei, 5_00, "");
        room.money.breakStatementOf(mei);
        room.marks.put(mei, Map.of("/wallet", "1"));
        room.marks.put(tom, Map.of("/wallet", "1"));
        look();
        assertThat(other.heard).containsExactly(OPENED, WALLET);
        assertThat(page.heard).containsExactly(OPENED, WALLET);
        room.money.mendStatements();
        look();
        assertThat(page.heard).hasSize(3).last().asString().contains("id=1, name=notice");
    }

    @Test
    void allPagesOfAPersonAreToldAndEachOnlyWhatItDoesNotKnow() throws Exception {
        room.tell(mei);
        room.tell(mei);
        var back = new FakePage("mei");
        streams.add(page.of(mei));
        streams.add(back.of(mei, OptionalLong.of(1)));
        look();
        assertThat(page.heard).containsExactly("{data={}, id=2, name=opened}");
        assertThat(back.heard).hasSize(2);
        assertThat(back.heard.get(0)).isEqualTo("{data={}, id=1, name=opened}");
        assertThat(back.heard.get(1)).contains("id=2, name=notice");
    }

    @Test
    void aStreamEndsWithItsSession() throws Exception {
        var other = new FakePage("tom");
        streams.add(page.of(mei));
        streams.add(other.of(tom));
        look();
        room.sessions.signOut("mei");
        look();
        assertThat(page.isClosed()).isTrue();
        assertThat(other.isClosed()).isFalse();
        assertThat(streams.all()).hasSize(1);
    }

    @Test
    void aPageWhoseConnectionIsGoneWhenItsSessionEndsSilencesNobodyElse() throws Exception {
        var other = new FakePage("tom");
        streams.add(page.of(mei));
        streams.add(other.of(tom));
        look();
        page.leave();
        room.sessions.signOut("mei");
        room.marks.put(tom, Map.of("/wallet", "1"));
        look();
        assertThat(other.heard).containsExactly(OPENED, WALLET);
    }

    @Test
    void aPageThatComesDuringALookStaysOpen() throws Exception {
        var late = new FakePage("tom");
        streams.add(page.of(mei));
        room.sessions.meanwhile(() -> streams.add(late.of(tom)));
        look();
        look();
        assertThat(late.isClosed()).isFalse();
        assertThat(late.heard).containsExactly(OPENED);
    }

    @Test
    void silenceIsBrokenByAHeartbeatAndOneWhoHasLeftIsForgotten() throws Exception {
        streams.add(page.of(mei));
        for (var i = 0; i <= LiveStream.LONGEST_SILENCE; i++) {
            look();
        }
        assertThat(page.heard).containsExactly(OPENED, "{comment=}");
        page.leave();
        for (var i = 0; i <= LiveStream.LONGEST_SILENCE; i++) {
            look();
        }
        assertThat(streams.all()).isEmpty();
        assertThat(page.isClosed()).isTrue();
    }

    @Test
    void aPersonAndAServerHaveOnlySoManyStreams() {
        streams.add(new FakePage("a").of(mei));
        streams.add(page.of(mei));
        refuses(NotificationsError.TOO_MANY_STREAMS, ErrorKind.THROTTLED, mei);
        page.close();
        streams.add(new FakePage("b").of(mei));
        streams.add(new FakePage("c").of(tom));
        streams.add(new FakePage("d").of(PersonId.next()));
        streams.add(new FakePage("e").of(PersonId.next()));
        refuses(NotificationsError.NO_STREAM_LEFT, ErrorKind.UNAVAILABLE, PersonId.next());
    }

    private void refuses(NotificationsError error, ErrorKind kind, PersonId person) {
        assertThatThrownBy(() -> streams.add(new FakePage("x").of(person)))
                .isInstanceOfSatisfying(SyceeException.class, refusal -> {
                    assertThat(refusal.error()).isEqualTo(error);
                    assertThat(refusal.error().kind()).isEqualTo(kind);
                    assertThat(refusal.details()).containsKey("retryAfterSeconds");
                });
    }

    @Test
    void theServersEndIsTheEndOfAllStreams() {
        streams.add(page.of(mei));
        streams.closeAll();
        assertThat(page.isClosed()).isTrue();
        assertThat(streams.all()).isEmpty();
    }

    /** One look, and the writing that follows from it: those who write wait in line behind one another. */
    private void look() throws InterruptedException {
        ticker.look();
        for (var stream : streams.all()) {
            room.bean(LiveWriters.class).write(stream);
        }
        var isWritten = new CountDownLatch(8);
        for (var i = 0; i < 8; i++) {
            room.threads().execute(() -> {
                isWritten.countDown();
                awaitAll(isWritten);
            });
        }
        assertThat(isWritten.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Eight threads at once can only be waiting here when no writer holds one. */
    private static void awaitAll(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
