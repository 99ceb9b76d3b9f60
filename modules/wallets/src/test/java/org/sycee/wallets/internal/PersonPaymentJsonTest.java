package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.wallets.internal.Refusals.assertRefused;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.customers.Payee;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;

class PersonPaymentJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-8000-8000-000000000001");
    private static final UUID HANDLE = UUID.fromString("7c4f5a1e-8d0b-4a3f-9b43-0c1d2e3f4a5b");
    private static final Payee LIN = new Payee(HANDLE, PersonId.next(), "Lin C•••", "+1•••0123");
    private static final IdempotencyKey KEY = new IdempotencyKey("key-12345");

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void aPaymentLooksOnTheWireAsStored() throws IOException {
        var at = Instant.parse("2026-12-01T08:00:00Z");
        var payment = new PersonPayment(ID, Direction.SENT, LIN, Money.of(12_34, "USD"), Optional.of("noodles 🍜"), at);
        assertSample("person-payment", PersonPaymentJson.of(payment));
    }

    @Test
    void payeesLookOnTheWireAsStored() throws IOException {
        assertSample("payees", PayeeJson.ListJson.of(List.of(new KnownPayee(LIN, true))));
    }

    private void assertSample(String name, Object json) throws IOException {
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/" + name + ".json"));
        assertThat(mapper.readTree(mapper.writeValueAsString(json))).isEqualTo(sample);
    }

    @Test
    void aRequestBecomesACommandAndShowsThePinToNoLog() throws IOException {
        var request = request("{\"payeeId\":\"" + HANDLE + "\",\"amount\":{\"amount\":5,\"currency\":\"USD\"},"
                + "\"note\":\" tea \",\"pin\":\"270116\"}");
        var command = PersonPaymentJson.RequestJson.toCommand(request, LIN.person(), KEY);
        assertThat(Actor.personOf(command.intent().actor())).isEqualTo(LIN.person());
        assertThat(command.gift().payee()).isEqualTo(HANDLE);
        assertThat(command.gift().amount()).isEqualTo(Money.of(5, "USD"));
        assertThat(command.gift().note()).isEqualTo("tea");
        assertThat(request.toString() + command).doesNotContain("270116");
        assertThat(command.pin()).isEqualTo("270116");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"amount\":{\"amount\":5,\"currency\":\"USD\"},\"pin\":\"270116\"}",
                "{\"payeeId\":\"7c4f5a1e-8d0b-4a3f-9b43-0c1d2e3f4a5b\",\"pin\":\"270116\"}",
                "{\"payeeId\":\"7c4f5a1e-8d0b-4a3f-9b43-0c1d2e3f4a5b\",\"amount\":{\"amount\":5,\"currency\":\"USD\"}}",
                "{\"payeeId\":\"7c4f5a1e-8d0b-4a3f-9b43-0c1d2e3f4a5b\",\"amount\":{\"amount\":5,\"currency\":\"XXY\"},"
                        + "\"pin\":\"270116\"}"
            })
    void aRequestThatLacksAMemberIsInvalid(String json) throws IOException {
        var request = request(json);
        assertRefused(
                KernelError.INVALID_REQUEST, () -> PersonPaymentJson.RequestJson.toCommand(request, LIN.person(), KEY));
    }

    @Test
    void aProgramsRequestNeedsNoPin() throws IOException {
        var request = request("{\"payeeId\":\"" + HANDLE + "\",\"amount\":{\"amount\":5,\"currency\":\"USD\"}}");
        assertThat(PersonPaymentJson.RequestJson.toGift(request).payee()).isEqualTo(HANDLE);
        assertRefused(KernelError.INVALID_REQUEST, () -> PersonPaymentJson.RequestJson.toGift(null));
    }

    private PersonPaymentJson.RequestJson request(String json) throws IOException {
        return mapper.readValue(json, PersonPaymentJson.RequestJson.class);
    }

    @Test
    void aLookUpWithoutAnybodyIsInvalidAndTheLoginIsInNoLog() {
        assertRefused(KernelError.INVALID_REQUEST, () -> PayeeJson.LookUpJson.loginOrHandle(null));
        assertRefused(
                KernelError.INVALID_REQUEST, () -> PayeeJson.LookUpJson.loginOrHandle(new PayeeJson.LookUpJson(null)));
        assertThat(new PayeeJson.LookUpJson("lin@example.com").toString()).doesNotContain("lin");
    }
}
