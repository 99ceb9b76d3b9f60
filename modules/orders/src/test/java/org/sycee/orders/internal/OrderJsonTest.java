package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.TrailTransfer;

class OrderJsonTest {

    private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    /** As the WAR's mapper writes: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void anOrderLooksOnTheWireAsStored() throws IOException {
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/order.json"));
        assertThat(mapper.readTree(mapper.writeValueAsString(OrderJson.of(settled()))))
                .isEqualTo(sample);
    }

    private static Order settled() {
        return order(
                Optional.empty(),
                Optional.of(succeeded()),
                List.of(transfer()),
                OrderState.QUOTED,
                OrderState.HELD,
                OrderState.SUBMITTED,
                OrderState.UNKNOWN,
                OrderState.SETTLING,
                OrderState.SETTLED);
    }

    private static Order order(
            Optional<String> refusal, Optional<PartnerCall> call, List<TrailTransfer> transfers, OrderState... path) {
        var steps = Stream.of(path)
                .map(state -> new Order.Step(START.plusSeconds(List.of(path).indexOf(state)), state))
                .toList();
        var progress = new Order.Progress(path[path.length - 1], refusal, START.plusSeconds(86_400), steps);
        return new Order(
                ID,
                new PersonId(ID),
                "BILL",
                "Metro Electric",
                Money.of(8420, "USD"),
                Money.of(50, "USD"),
                progress,
                call,
                transfers);
    }

    private static PartnerCall succeeded() {
        return call(PartnerCall.State.SUCCEEDED, Optional.of("ME-PAY-1"), Optional.empty());
    }

    private static PartnerCall call(
            PartnerCall.State state, Optional<String> reference, Optional<PartnerCall.Rejection> rejection) {
        var answer = new Answer(
                START.plusSeconds(4), Answer.Purpose.INQUIRY, 1, state, state, reference, Optional.of("completed"));
        return new PartnerCall(
                ID,
                "metro-utilities",
                state,
                reference,
                Optional.of(Money.of(8420, "USD")).filter(taken -> state == PartnerCall.State.SUCCEEDED),
                rejection,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(answer));
    }

    private static TrailTransfer transfer() {
        return new TrailTransfer(
                ID, START.plusSeconds(1), "PENDING", "Your wallet", "Metro Utilities", Money.of(8420, "USD"), "POSTED");
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTED RELEASED, PLACED REFUSED",
        "QUOTED HELD RELEASING RELEASED, PLACED HELD REFUSED RELEASED",
        "QUOTED HELD SUBMITTED IN_PROGRESS SUSPENDING SUSPENDED RESOLVED, PLACED HELD SENT SUSPENDED",
        "QUOTED HELD SUBMITTED AWAITING_PAYER AGREEING SUBMITTED SETTLING SETTLED, PLACED HELD SENT AGREED ANSWERED SETTLED"
    })
    void thePayerReadsTheStepsInThePayersWords(String states, String words) {
        var path = Stream.of(states.split(" ")).map(OrderState::valueOf).toArray(OrderState[]::new);
        var steps = TrailJson.of(order(Optional.of("over-limit"), Optional.empty(), List.of(), path))
                .steps();
        assertThat(steps).extracting(TrailJson.StepJson::step).containsExactly(words.split(" "));
    }

    @Test
    void aPartnersRefusalIsAnAnswer() {
        var refused = call(
                PartnerCall.State.REJECTED,
                Optional.empty(),
                Optional.of(new PartnerCall.Rejection("declined", "No.")));
        var json = OrderJson.of(order(
                Optional.of("rejected-by-partner"),
                Optional.of(refused),
                List.of(),
                OrderState.QUOTED,
                OrderState.HELD,
                OrderState.SUBMITTED,
                OrderState.RELEASING,
                OrderState.RELEASED));
        assertThat(json.rejection()).hasValue(new OrderJson.RejectionJson("declined", "No."));
        assertThat(json.trail().steps())
                .extracting(TrailJson.StepJson::step)
                .containsExactly("PLACED", "HELD", "SENT", "ANSWERED", "RELEASED");
    }

    @Test
    void aRefusedHoldIsToldInWords() {
        var json = OrderJson.of(order(
                Optional.of("insufficient-funds"),
                Optional.empty(),
                List.of(),
                OrderState.QUOTED,
                OrderState.RELEASED));
        assertThat(json.rejection())
                .hasValue(new OrderJson.RejectionJson("insufficient-funds", "Refused: insufficient funds."));
    }
}
