package org.sycee.disputes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.disputes.internal.Refusals.assertRefused;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

class DisputeJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID ORDER = UUID.fromString("019ab000-0000-7000-8000-000000000002");
    private static final UUID REFUND = UUID.fromString("019ab000-0000-7000-8000-000000000003");
    private static final Instant RAISED = Instant.parse("2026-12-01T08:00:00Z");
    private static final PersonId MEI = PersonId.next();

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void disputesLookOnTheWireAsStored() throws IOException {
        var answer = new Dispute.Answer("You are right.", RAISED.plusSeconds(60), Optional.of(REFUND));
        var raised = List.of(
                dispute(DisputeState.PROPOSED, Optional.empty()), dispute(DisputeState.ANSWERED, Optional.of(answer)));
        var told = DisputeJson.ListJson.of(new Disputes.OfOrder(raised, false, RAISED));
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/disputes.json"));
        assertThat(mapper.readTree(mapper.writeValueAsString(told))).isEqualTo(sample);
    }

    private static Dispute dispute(DisputeState state, Optional<Dispute.Answer> answer) {
        return new Dispute(
                ID,
                MEI,
                new Dispute.Subject(ORDER, "RIDE", "City Cabs", Money.of(13_00, "USD")),
                new Dispute.Claim(DisputeReason.WRONG_AMOUNT, "Too much."),
                state,
                RAISED,
                RAISED.plusSeconds(259_200),
                answer);
    }

    @Test
    void whatIsRaisedIsReadFromTheWire() throws IOException {
        var command = raising("{\"order\":\"" + ORDER + "\",\"reason\":\"NOT_RECEIVED\",\"words\":\" Where? \"}");
        assertThat(command.person()).isEqualTo(MEI);
        assertThat(command.order()).isEqualTo(ORDER);
        assertThat(command.claim()).isEqualTo(new Dispute.Claim(DisputeReason.NOT_RECEIVED, "Where?"));
    }

    @Test
    void whatLacksAMemberIsInvalid() {
        refuses(KernelError.INVALID_REQUEST, "null");
        refuses(KernelError.INVALID_REQUEST, "{\"reason\":\"OTHER\",\"words\":\"Why?\"}");
        refuses(KernelError.INVALID_REQUEST, "{\"order\":\"" + ORDER + "\",\"words\":\"Why?\"}");
        refuses(KernelError.INVALID_REQUEST, "{\"order\":\"" + ORDER + "\",\"reason\":\"OTHER\"}");
        refuses(KernelError.NOT_FOUND, "{\"order\":\"17\",\"reason\":\"OTHER\",\"words\":\"Why?\"}");
    }

    private void refuses(ErrorCode code, String json) {
        assertRefused(code, () -> raising(json));
    }

    private RaiseDispute raising(String json) throws IOException {
        var body = mapper.readValue(json, DisputeJson.RaiseJson.class);
        return DisputeJson.RaiseJson.toCommand(body, MEI, new IdempotencyKey("key-12345"));
    }
}
