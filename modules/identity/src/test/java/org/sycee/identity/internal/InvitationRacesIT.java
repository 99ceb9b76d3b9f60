package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.identity.Administrators;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;

/** Two who do something with invitations at the same moment. */
class InvitationRacesIT {

    private static final String DONE = "done";
    private static final String PASSWORD = "a long night's watch";

    private final IdentityRoom room = new IdentityRoom();
    private final AdministratorService administrators = room.get(AdministratorService.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Actor anna;

    @BeforeEach
    void oneIsIn() {
        anna = begin(room.get(Administrators.class).firstToken().orElseThrow());
    }

    @AfterEach
    void close() {
        threads.shutdown();
        room.close();
    }

    @RepeatedTest(5)
    void ofTwoWhomTheOnlyOneInvitedTheSecondNeedsTheFirstsApproval() throws Exception {
        var bertsToken = administrators.invite("bert", by(anna));
        var carlsToken = administrators.invite("carl", by(anna));
        assertThat(atOnce(() -> begin(bertsToken), () -> begin(carlsToken)))
                .containsExactlyInAnyOrder(DONE, "invitation-awaits-approval");
        assertThat(active()).hasSize(2);
    }

    @Test
    void ofTwoApprovalsOneIsTaken() throws Exception {
        var bert = begin(administrators.invite("bert", by(anna)));
        var carlsToken = administrators.invite("carl", by(anna));
        administrators.approve(idOf("carl"), anna.id(), by(bert));
        var carl = begin(carlsToken);
        for (var round = 0; round < 20; round++) {
            administrators.invite("dora", by(anna));
            var dora = idOf("dora");
            assertThat(atOnce(() -> approve(dora, bert), () -> approve(dora, carl)))
                    .containsExactlyInAnyOrder(DONE, "nothing-to-approve");
        }
        assertThat(room.audited)
                .filteredOn(told -> told.contains("administrator-approved"))
                .hasSize(21);
    }

    @Test
    void anApprovalIsNeverOneOfTheApproversOwnInvitation() throws Exception {
        var bert = begin(administrators.invite("bert", by(anna)));
        for (var round = 0; round < 20; round++) {
            administrators.invite("carl", by(anna));
            var carl = idOf("carl");
            assertThat(atOnce(() -> approve(carl, bert), () -> administrators.invite("carl", by(bert))))
                    .isIn(List.of(DONE, DONE), List.of("nothing-to-approve", DONE));
            assertThat(awaiting()).containsExactly("carl");
        }
    }

    @Test
    void aFirstSignInDuringTheApprovalComesInOrCanTryAgain() throws Exception {
        var bert = begin(administrators.invite("bert", by(anna)));
        for (var round = 0; round < 5; round++) {
            room.clock.advance(Duration.ofMinutes(30));
            var token = administrators.invite("guest-" + round, by(anna));
            var guest = idOf("guest-" + round);
            var said = atOnce(() -> approve(guest, bert), () -> begin(token));
            assertThat(said).isIn(List.of(DONE, DONE), List.of(DONE, "invitation-awaits-approval"));
            if (!said.get(1).equals(DONE)) {
                begin(token);
            }
            assertThat(active()).contains(guest);
        }
    }

    private List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var said = new ArrayList<String>();
        for (var done : threads.invokeAll(
                Stream.of(one, other).map(InvitationRacesIT::told).toList())) {
            said.add(done.get());
        }
        return said;
    }

    /** Whether it was done, or with what code it was refused. */
    private static Callable<String> told(Callable<?> act) {
        return () -> {
            try {
                act.call();
                return DONE;
            } catch (SyceeException refused) {
                return refused.error().code();
            }
        };
    }

    private boolean approve(UUID whom, Actor by) {
        administrators.approve(whom, anna.id(), by(by));
        return true;
    }

    private Actor begin(String with) {
        return administrators.begin(with, PASSWORD, IdentityRoom.ADDRESS).who();
    }

    private static Deed by(Actor who) {
        return Deed.of(who, "Four eyes.");
    }

    private UUID idOf(String name) {
        return administrators.everybody().all().stream()
                .filter(one -> one.name().equals(name))
                .map(AdministratorEntity::id)
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> active() {
        return administrators.everybody().all().stream()
                .filter(one -> one.passwordHash().isPresent())
                .map(AdministratorEntity::id)
                .toList();
    }

    private List<String> awaiting() {
        var everybody = administrators.everybody();
        return everybody.all().stream()
                .filter(everybody::awaitsApproval)
                .map(AdministratorEntity::name)
                .toList();
    }
}
