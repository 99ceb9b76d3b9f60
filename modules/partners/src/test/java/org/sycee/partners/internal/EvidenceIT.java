package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.PartnerRequest;
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
