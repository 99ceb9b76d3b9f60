package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

@Timeout(60)
class ContradictionResourceIT {

    private static final Caller ANNA = new Caller(Actor.administrator(UUID.randomUUID()));
    private static final Caller BERT = new Caller(Actor.administrator(UUID.randomUUID()));
    private static final Caller MEI = new Caller(Actor.person(PersonId.next()));

    private final ContradictionsRoom contradictions = new ContradictionsRoom();
    private final PartnersRoom room = contradictions.room;
    private final ContradictionResource resource = room.get(ContradictionResource.class);

    /** Whoever is signed in. */
    private record Caller(Actor who) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return who;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "session";
        }
    }

    @AfterEach
    void close() {
        contradictions.close();
    }

    /** The id of a new one. */
    private String opened() {
        var key = contradictions.succeeded();
        contradictions.tell(key, "failure");
        return contradictions.only(key).id().toString();
    }

    private ContradictionJson lookAt(Caller caller, String id, @Nullable String note) {
        return resource.lookAt(caller, id, new ContradictionJson.NoteJson(note));
    }

    private List<String> audited(String action) {
        return room.audited().stream().filter(deed -> deed.startsWith(action)).toList();
    }

    private static void refused(ErrorCode error, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    @Test
    void whoHasLookedEndsItWithANoteAndIsAuditedOnce() {
        var id = opened();
        var before = contradictions.records().countOpen();
        var ended = lookAt(ANNA, id, " They have paid it back. ");
        assertThat(ended.lookedAt()).hasValueSatisfying(looked -> {
            assertThat(looked.by()).isEqualTo(ANNA.who().id());
            assertThat(looked.note()).isEqualTo("They have paid it back.");
            assertThat(looked.at()).isCloseTo(room.now(), within(1, ChronoUnit.MINUTES));
        });
        assertThat(lookAt(ANNA, id, "They have paid it back.").lookedAt()).isEqualTo(ended.lookedAt());
        assertThat(audited("contradiction-looked-at"))
                .containsExactly("contradiction-looked-at contradiction:" + id + "{note=They have paid it back.}");
        assertThat(contradictions.records().countOpen()).isEqualTo(before - 1);
    }

    @Test
    void whatSomebodyHasWrittenNobodyOverwrites() {
        var id = opened();
        lookAt(ANNA, id, "They have paid it back.");
        refused(PartnersError.CONTRADICTION_CLOSED, () -> lookAt(ANNA, id, "They have not."));
        refused(PartnersError.CONTRADICTION_CLOSED, () -> lookAt(BERT, id, "They have paid it back."));
        assertThat(resource.look(id).lookedAt().orElseThrow().note()).isEqualTo("They have paid it back.");
    }

    @Test
    void ofTwoAtOnceOneEndsIt() {
        var id = opened();
        var runs = Stream.of(ANNA, BERT)
                .map(caller ->
                        CompletableFuture.runAsync(() -> lookAt(caller, id, "Mine."), task -> new Thread(task).start()))
                .toList();
        var lost = runs.stream()
                .filter(run -> run.handle((done, why) -> why != null).join())
                .count();
        assertThat(lost).isEqualTo(1);
        assertThat(audited("contradiction-looked-at")).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "two\nlines"})
    void withoutANoteNothingEnds(@Nullable String note) {
        var id = opened();
        refused(KernelError.INVALID_REQUEST, () -> lookAt(ANNA, id, note));
        assertThat(resource.look(id).lookedAt()).isEmpty();
    }

    @Test
    void whatIsNotThereOrMeansNothingIsRefused() {
        var nobody = UUID.randomUUID().toString();
        refused(KernelError.NOT_FOUND, () -> resource.look(nobody));
        refused(KernelError.NOT_FOUND, () -> lookAt(ANNA, nobody, "Nothing."));
        refused(KernelError.NOT_FOUND, () -> resource.evidence(ANNA, nobody, "first", null));
        refused(KernelError.INVALID_REQUEST, () -> resource.lookAt(ANNA, opened(), null));
        refused(KernelError.INVALID_REQUEST, () -> resource.list("all", null));
        refused(KernelError.INVALID_REQUEST, () -> resource.list("open", "17"));
    }

    @Test
    void theNewestComeFirstPageByPageTheOpenOnesApart() {
        var old = opened();
        var middle = opened();
        var young = opened();
        lookAt(ANNA, middle, "Nothing to do.");
        assertThat(ids(resource.list("open", null)).subList(0, 2)).containsExactly(young, old);
        assertThat(ids(resource.list("closed", null))).startsWith(middle).doesNotContain(young, old);
        assertThat(ids(resource.list("open", young))).startsWith(old);
        var rows = contradictions.records().page(true, ContradictionsRoom.NEWEST, 2);
        var page = ContradictionsJson.of(rows, 1);
        assertThat(ids(page)).containsExactly(young);
        assertThat(page.nextCursor()).hasValue(UUID.fromString(young));
    }

    private static List<String> ids(ContradictionsJson page) {
        return page.items().stream().map(one -> one.id().toString()).toList();
    }

    @Test
    void whatWasSaidIsReadFromItAndEachReadingIsAudited() {
        var id = opened();
        var page = resource.evidence(ANNA, id, "latest", null);
        assertThat(page.items().get(0).meaning().orElseThrow()).satisfies(meaning -> {
            assertThat(meaning.said()).hasToString("REJECTED");
            assertThat(meaning.state()).hasToString("SUCCEEDED");
        });
        resource.evidence(ANNA, id, "latest", null);
        var key = resource.look(id).call();
        assertThat(audited("evidence-read"))
                .hasSize(2)
                .containsOnly("evidence-read contradiction:" + id + "{call=" + key + "}");
    }

    @Test
    void nobodyButAdministratorsMay() {
        var id = opened();
        refused(KernelError.NOT_SIGNED_IN, () -> lookAt(MEI, id, "I was there."));
        refused(KernelError.NOT_SIGNED_IN, () -> resource.evidence(MEI, id, "first", null));
        assertThat(resource.look(id).lookedAt()).isEmpty();
        assertThat(Arrays.stream(ContradictionResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Access.class)))
                .hasSize(4)
                .allSatisfy(
                        method -> assertThat(method.getAnnotation(Access.class).value())
                                .containsExactly(Access.Role.ADMINISTRATOR));
    }
}
