package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;

class LiveViewTest {

    private final LiveView view = new LiveView(OptionalLong.empty());

    @Test
    void theFirstLookOnlyOpensFromWhatIsThere() {
        assertThat(look(view, Map.of("/wallet", "1"), 7)).containsExactly("opened 7 {}");
        assertThat(look(view, Map.of("/wallet", "1"), 7)).isEmpty();
    }

    @Test
    void whatComesChangesOrGoesIsToldOnce() {
        look(view, Map.of("/wallet", "1", "/orders/a", "HELD"), 0);
        assertThat(look(view, Map.of("/wallet", "2", "/orders/b", "HELD"), 0))
                .containsExactly(
                        "changed {\"resource\":\"/orders/a\"}",
                        "changed {\"resource\":\"/orders/b\"}",
                        "changed {\"resource\":\"/wallet\"}");
        assertThat(look(view, Map.of("/wallet", "2", "/orders/b", "HELD"), 0)).isEmpty();
    }

    @Test
    void newNoticesAreToldOnceInTheirOrder() {
        look(view, Map.of(), 7);
        assertThat(look(view, Map.of(), 9)).containsExactly(notice(8), notice(9));
        assertThat(look(view, Map.of(), 9)).isEmpty();
        assertThat(look(view, Map.of(), 10)).containsExactly(notice(10));
    }

    @Test
    void whoComesBackHearsAllAfterTheLastHeardAndNothingAgain() {
        var back = new LiveView(OptionalLong.of(5));
        assertThat(look(back, Map.of("/wallet", "1"), 7)).containsExactly("opened 5 {}", notice(6), notice(7));
        assertThat(look(back, Map.of("/wallet", "1"), 7)).isEmpty();
    }

    @Test
    void whoHasHeardMoreThanThereIsStartsAtTheEnd() {
        var stranger = new LiveView(OptionalLong.of(Long.MAX_VALUE));
        assertThat(look(stranger, Map.of(), 7)).containsExactly("opened 7 {}");
        assertThat(look(stranger, Map.of(), 8)).containsExactly(notice(8));
    }

    @Test
    void moreNoticesThanOneLookFindsComeWithTheNext() {
        var back = new LiveView(OptionalLong.of(0));
        assertThat(look(back, Map.of(), 5)).containsExactly("opened 0 {}", notice(1), notice(2), notice(3));
        assertThat(look(back, Map.of(), 5)).containsExactly(notice(4), notice(5));
    }

    /** Finds at most three notices at once. */
    private static List<String> look(LiveView view, Map<String, String> marks, long last) {
        return view
                .look(
                        marks,
                        last,
                        after -> LongStream.rangeClosed(after + 1, last)
                                .limit(3)
                                .mapToObj(LiveViewTest::at)
                                .toList())
                .stream()
                .map(event -> event.name() + event.id().map(id -> " " + id).orElse("") + " " + event.data())
                .toList();
    }

    private static Notice at(long position) {
        return new Notice(
                UUID.randomUUID(), position, NoticeKind.ORDER_SUCCEEDED, "/orders/a", Map.of(), Instant.EPOCH, false);
    }

    private static String notice(long position) {
        return "notice " + position + " {\"resource\":\"/orders/a\"}";
    }
}
