package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PayIn.Step;
import org.sycee.payments.PlacePayIn;
import org.sycee.payments.TrailTransfer;

class WireTest {

    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);
    private static final PersonId MEI = PersonId.next();
    private static final IdempotencyKey KEY = new IdempotencyKey("key-00001");

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    @Test
    void aWaitingTopUpLooksAsPromised() throws IOException {
        var steps = List.of(step(0, State.PLACED), step(1, State.SUBMITTED), step(2, State.AWAITING_PAYER));
        looksLike("top-up-awaiting-payer.json", TopUpJson.of(payIn(State.AWAITING_PAYER, steps)));
    }

    @Test
    void aSettledTopUpLooksAsPromisedAndShowsNoPage() throws IOException {
        var steps = List.of(
                step(0, State.PLACED),
                step(1, State.SUBMITTED),
                step(2, State.AWAITING_PAYER),
                step(3, State.SETTLING),
                step(4, State.SETTLED));
        looksLike("top-up-settled.json", TopUpJson.of(payIn(State.SETTLED, steps)));
    }

    @Test
    void savedCardsLookAsPromised() throws IOException {
        var card = new CardsJson.CardJson(ID, "visa", "4242", 12, 2030, true, false, true);
        looksLike("cards.json", new CardsJson(List.of(card)));
    }

    @Test
    void aTopUpInDoubtLooksAsPromised() throws IOException {
        var answer =
                new TrailJson.AnswerJson(AT, 1, "CALL", "UNKNOWN", Optional.empty(), Optional.of("no answer in time"));
        var doubt = new PayInCaseJson(
                ID,
                "acquirer",
                MoneyJson.of(usd(50_00)),
                State.SETTLED,
                AT,
                Optional.of(PayInResolution.CREDITED),
                new UUID(0, 2),
                Optional.of("pi_1"),
                List.of(answer),
                List.of(approved()));
        looksLike("top-up-case.json", doubt);
    }

    private static PayInCaseJson.ProposalJson approved() {
        return new PayInCaseJson.ProposalJson(
                new UUID(0, 4),
                PayInResolution.CREDITED,
                "They say so.",
                "Their mail",
                ProposalState.APPROVED,
                new UUID(0, 5),
                AT,
                Optional.of(new UUID(0, 6)),
                Optional.of("I have read it."),
                Optional.of(AT));
    }

    @Test
    void thePageOfTopUpsInDoubtLooksAsPromised() throws IOException {
        var line =
                new PayInCasesJson.LineJson(ID, "acquirer", MoneyJson.of(usd(50_00)), AT, 3, Optional.of(approved()));
        looksLike("top-up-cases.json", new PayInCasesJson(List.of(line), Optional.of(ID)));
    }

    @Test
    void everyStateHasAnOutcomeForScreens() {
        var outcomes = List.of(State.values()).stream()
                .map(state ->
                        state + " " + TopUpJson.of(payIn(state, List.of())).outcome());
        assertThat(outcomes)
                .containsExactly(
                        "PLACED PROCESSING",
                        "SUBMITTED PROCESSING",
                        "AWAITING_PAYER AWAITING_PAYER",
                        "SETTLING PROCESSING",
                        "SETTLED SUCCEEDED",
                        "RELEASING FAILED",
                        "RELEASED FAILED",
                        "SUSPENDED PROCESSING");
    }

    @Test
    void aRequestMeansItsAmountAndItsCardAndNotItsPin() throws IOException {
        var card = "\"cardId\": \"" + ID + "\"";
        var plain = command("{\"amount\": {\"amount\": 5000, \"currency\": \"USD\"}}");
        var charged =
                command("{\"amount\": {\"amount\": 5000, \"currency\": \"USD\"}, " + card + ", \"pin\": \"270116\"}");
        var again =
                command("{\"amount\": {\"amount\": 5000, \"currency\": \"USD\"}, " + card + ", \"pin\": \"000000\"}");
        assertThat(plain.charge()).isEmpty();
        assertThat(plain.amount()).isEqualTo(usd(50_00));
        assertThat(charged.charge()).contains(new PlacePayIn.Charge(ID, "270116"));
        assertThat(charged.intent()).isEqualTo(again.intent()).isNotEqualTo(plain.intent());
    }

    @Test
    void aRequestWithoutAnAmountIsRefused() {
        assertThatThrownBy(() -> command("{}")).isInstanceOf(SyceeException.class);
    }

    @Test
    void aRequestNeverShowsItsPin() throws IOException {
        var request = mapper.readValue("{\"cardId\": \"" + ID + "\", \"pin\": \"270116\"}", TopUpRequest.class);
        assertThat(request.toString()).contains(ID.toString()).doesNotContain("270116");
    }

    private PlacePayIn command(String json) throws IOException {
        return mapper.readValue(json, TopUpRequest.class).toCommand(MEI, KEY);
    }

    private void looksLike(String sample, Object json) throws IOException {
        try (var stored = WireTest.class.getResourceAsStream("/wire/" + sample)) {
            assertThat(mapper.readTree(mapper.writeValueAsString(json))).isEqualTo(mapper.readTree(stored));
        }
    }

    private static PayIn payIn(State state, List<Step> steps) {
        var waits = state == State.AWAITING_PAYER;
        var said = PartnerCall.State.AWAITING_PAYER;
        var answer = new Answer(AT, Answer.Purpose.CALL, 1, said, said, Optional.of("pi_1"), Optional.empty());
        var call = new PartnerCall(
                new UUID(0, 2),
                "acquirer",
                waits ? PartnerCall.State.AWAITING_PAYER : PartnerCall.State.SUCCEEDED,
                Optional.of("pi_1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("http://acquirer.test/pay/1")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(answer));
        var transfer = new TrailTransfer(
                new UUID(0, 3),
                AT,
                "PENDING",
                "Sandbox Cards",
                "Your wallet",
                usd(50_00),
                waits ? "PENDING" : "POSTED");
        return new PayIn(
                ID,
                usd(50_00),
                state,
                waits ? Optional.empty() : Optional.of(new PayIn.Card("visa", "4242")),
                Optional.empty(),
                Optional.of(call),
                steps,
                List.of(transfer),
                usd(0),
                Optional.empty(),
                AT,
                AT.plus(Duration.ofMinutes(35)));
    }

    private static Step step(int seconds, State state) {
        return new Step(AT.plusSeconds(seconds), state);
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
