package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partners.CallTrail;
import org.sycee.partners.CallTrails;
import org.sycee.partners.PartnerCall.State;

@Timeout(30)
class EvidenceIT {

    private final PartnersRoom room = new PartnersRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void f01AnAttemptThatReachedNobodyIsKeptAsNotSentWithItsCall() {
        room.partner().onPay(payment -> {
            room.partner()
                    .http()
                    .send(PartnerRequest.get("/bills/1002003000").header("Authorization", "Bearer secret"));
            return CallResult.inProgress();
        });
        var key = room.recorded();
        assertThat(room.calls().advance(key).state()).isEqualTo(State.REJECTED);
        assertThat(evidence(key))
                .singleElement()
                .asString()
                .startsWith("GET /bills/•••3000 false")
                .doesNotContain("secret");
    }

    /** The steps of an order bear the clock that a sandbox moves; so does all that is shown beside them. */
    @Test
    void evidenceAndWhatIsNextAreOnTheTimeLineThatPeopleSeeAndLastAsLongAsTheyReallyDid() {
        room.moveTheClock(Duration.ofDays(3));
        var moved = room.now();
        var next = new AtomicReference<Instant>();
        room.partner().onPay(payment -> {
            next.set(trail(payment.key()).next().orElseThrow().at());
            room.partner().http().send(PartnerRequest.get("/bills/1002003000"));
            return CallResult.inProgress();
        });
        var key = room.recorded();
        room.calls().advance(key);
        assertThat(next.get()).as("the end of the lease").isAfter(moved);
        assertThat(trail(key).exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.at()).isAfterOrEqualTo(moved);
            assertThat(exchange.elapsed()).isBetween(Duration.ZERO, Duration.ofHours(1));
        });
        assertThat(room.calls().find(key).orElseThrow().answers())
                .allSatisfy(answer -> assertThat(answer.at()).isAfterOrEqualTo(moved));
    }

    private CallTrail trail(UUID key) {
        return room.get(CallTrails.class).find(key).orElseThrow();
    }

    @Test
    void whatTheApplicationHasKeptItCannotChangeOrRemove() {
        for (var table : List.of("partner_exchange", "partner_answer", "callback")) {
            for (var statement : List.of("delete from partners.", "truncate partners.")) {
                assertThatThrownBy(() -> room.database()
                                .transact(entities -> entities.createNativeQuery(statement + table)
                                        .executeUpdate()))
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    private List<?> evidence(UUID key) {
        return room.database()
                .inTransaction(entities -> entities.createNativeQuery(
                                "select method || ' ' || path || ' ' || maybe_sent || ' ' || failure || request_body"
                                        + " from partners.partner_exchange where call_key = :key",
                                String.class)
                        .setParameter("key", key)
                        .getResultList());
    }
}
