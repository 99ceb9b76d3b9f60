package org.sycee.moneyrequests.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.moneyrequests.internal.Refusals.assertRefused;

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
import org.sycee.customers.Payee;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequest.Direction;
import org.sycee.moneyrequests.MoneyRequestError;
import org.sycee.moneyrequests.RequestState;

class MoneyRequestJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID HANDLE = UUID.fromString("7c4f5a1e-8d0b-4a3f-9b43-0c1d2e3f4a5b");
    private static final PersonId MEI = PersonId.next();
    private static final IdempotencyKey KEY = new IdempotencyKey("key-12345");

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void aRequestLooksOnTheWireAsStored() throws IOException {
        var request = new MoneyRequest(
                ID,
                ID,
                Direction.INCOMING,
                new Payee(HANDLE, MEI, "Mei L•••", "+1•••0123"),
                Money.of(33_33, "USD"),
                "dinner",
                RequestState.OPEN,
                Optional.empty(),
                Instant.parse("2026-12-01T08:00:00Z"));
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/money-requests.json"));
        var told = MoneyRequestJson.ListJson.of(List.of(request));
        assertThat(mapper.readTree(mapper.writeValueAsString(told))).isEqualTo(sample);
    }

    @Test
    void anAskingIsReadFromTheWire() throws IOException {
        var command = asking("{\"payeeIds\":[\"" + HANDLE + "\"],\"total\":{\"amount\":5,\"currency\":\"USD\"},"
                + "\"shared\":true,\"note\":\" tea \"}");
        assertThat(command.asking()).isEqualTo(MEI);
        assertThat(command.bill().payers()).containsExactly(HANDLE);
        assertThat(command.bill().isShared()).isTrue();
        assertThat(command.bill().note()).isEqualTo("tea");
    }

    @Test
    void anAskingThatLacksAMemberOrAsksTooManyIsInvalid() {
        var total = "\"total\":{\"amount\":5,\"currency\":\"USD\"}";
        refuses(KernelError.INVALID_REQUEST, "null");
        refuses(KernelError.INVALID_REQUEST, "{" + total + "}");
        refuses(KernelError.INVALID_REQUEST, "{\"payeeIds\":[\"" + HANDLE + "\"]}");
        refuses(KernelError.NOT_FOUND, "{\"payeeIds\":[null]," + total + "}");
        refuses(MoneyRequestError.INVALID_PAYERS, "{\"payeeIds\":[]," + total + "}");
        var many = "[" + ("\"" + UUID.randomUUID() + "\",").repeat(20) + "\"" + HANDLE + "\"]";
        refuses(MoneyRequestError.INVALID_PAYERS, "{\"payeeIds\":" + many + "," + total + "}");
    }

    private void refuses(ErrorCode code, String json) {
        assertRefused(code, () -> asking(json));
    }

    private AskForMoney asking(String json) throws IOException {
        return MoneyRequestJson.AskJson.toCommand(mapper.readValue(json, MoneyRequestJson.AskJson.class), MEI, KEY);
    }

    @Test
    void noLogEverShowsThePin() {
        var body = new MoneyRequestJson.PayJson("270116");
        var command = MoneyRequestJson.PayJson.toCommand(body, MEI, KEY, ID);
        assertThat(body.toString() + command).doesNotContain("270116");
        assertThat(command.pin()).isEqualTo("270116");
        assertRefused(KernelError.INVALID_REQUEST, () -> MoneyRequestJson.PayJson.toCommand(null, MEI, KEY, ID));
    }
}
