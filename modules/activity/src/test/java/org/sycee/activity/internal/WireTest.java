package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.activity.Movement;
import org.sycee.activity.Movement.About;
import org.sycee.activity.Movement.Reference;
import org.sycee.activity.MovementKind;
import org.sycee.activity.Movements;
import org.sycee.activity.Spending;
import org.sycee.money.Money;

class WireTest {

    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    @Test
    void movementsLookAsPromised() throws IOException {
        var bill = new About(
                MovementKind.BILL_PAYMENT,
                "Metro Electric",
                "electricity",
                Optional.of(new Reference(new UUID(0, 7), "ORDER")));
        var other = new About(MovementKind.OTHER, "", "other", Optional.empty());
        var page = new Movements.Page(
                List.of(
                        new Movement(new UUID(0, 8), AT, bill, usd(-60_50), usd(50), usd(39_50), 3),
                        new Movement(new UUID(0, 1), AT, other, usd(100_00), usd(0), usd(100_00), 1)),
                Optional.of(1L));
        looksLike("movements.json", MovementsJson.of(page));
    }

    @Test
    void spendingLooksAsPromised() throws IOException {
        var spending = new Spending(
                YearMonth.of(2026, 11),
                usd(79_25),
                List.of(
                        new Spending.Category("electricity", usd(80_00)),
                        new Spending.Category("fees", usd(1_25)),
                        new Spending.Category("refunds", usd(-2_00))));
        looksLike("spending.json", SpendingJson.of(spending));
    }

    @Test
    void monthsLookAsPromised() throws IOException {
        looksLike("statements.json", StatementsJson.of(List.of(YearMonth.of(2026, 11), YearMonth.of(2026, 10))));
    }

    private void looksLike(String sample, Object json) throws IOException {
        try (var stored = WireTest.class.getResourceAsStream("/wire/" + sample)) {
            assertThat(mapper.readTree(mapper.writeValueAsString(json))).isEqualTo(mapper.readTree(stored));
        }
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
