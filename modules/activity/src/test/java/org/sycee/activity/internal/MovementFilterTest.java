package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.activity.internal.Town.MEI;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.activity.Movement.Direction;
import org.sycee.activity.MovementFilter;
import org.sycee.activity.MovementKind;
import org.sycee.activity.Movements;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

class MovementFilterTest {

    private final Town town = new Town();

    static MovementFilter searching(String text) {
        return new MovementFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    static MovementFilter wanting(MovementKind kind, Direction direction) {
        return new MovementFilter(Set.of(kind), Optional.of(direction), Optional.empty(), Optional.empty(), "");
    }

    static MovementFilter ofKinds(String... names) {
        var kinds = QueryText.kinds("kind", List.of(names));
        return new MovementFilter(kinds, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    @BeforeEach
    void someHistory() {
        town.topUp(1_234_50);
        town.bill("Metro Electric", "electricity", 60_00, 50);
        town.person("林美", -5_00);
    }

    @ParameterizedTest
    @CsvSource({
        "metro, 1",
        "METRO electric, 1",
        "electric metro, 1",
        "metro water, 0",
        "60.50, 1",
        "1234.5, 1",
        "林美, 1",
        "充值, 1",
        "缴费, 1",
        "Top-up, 1",
        "ｍｅｔｒｏ, 1",
        "visa 4242, 1",
        "electricity, 1",
        "'   ', 3",
        "%, 0",
        "'''', 0",
    })
    void everyWordMustBeFoundSomewhere(String text, int count) {
        assertThat(town.movements
                        .page(MEI, searching(text), Movements.NEWEST, 20)
                        .movements())
                .hasSize(count);
    }

    @Test
    void aDirectionLeavesTheOtherOut() {
        var filter = wanting(MovementKind.PERSON_PAYMENT, Direction.IN);
        assertThat(town.movements.page(MEI, filter, Movements.NEWEST, 20).movements())
                .isEmpty();
    }

    @Test
    void ofSeveralKindsEachIsFound() {
        town.refund("Metro Electric", 10_00, 0);
        town.correction(UUID.randomUUID(), "Metro Water", 20_00, 0);
        var filter = ofKinds("REFUND", "CORRECTION");
        assertThat(town.movements.page(MEI, filter, Movements.NEWEST, 20).movements())
                .extracting(movement -> movement.about().kind())
                .containsExactly(MovementKind.CORRECTION, MovementKind.REFUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "x", "9999999999999999999", "1 ", "１"})
    void aCursorThatWasNeverGivenIsRefused(String text) {
        refused(() -> QueryText.cursor("cursor", text), "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-5", "many"})
    void aPageHasOneToAHundred(String text) {
        refused(() -> QueryText.limit("limit", text), "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "top_up", "TOP_UP ", "GIFT", "TOP_UP,FEE"})
    void anUnknownKindIsRefusedByName(String text) {
        refused(() -> QueryText.kinds("kind", List.of("TOP_UP", text)), "TOP_UP, CASH_OUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in", "BOTH"})
    void anUnknownDirectionIsRefused(String text) {
        refused(() -> QueryText.direction("direction", text), "IN, OUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "today", "2026-02-30", "28.11.2026", "2026-11-28T00:00:00Z", "+999999999-12-31", "0000-01-01"
            })
    void aDayThatIsNoneIsRefused(String text) {
        refused(() -> QueryText.day("from", text), "from");
    }

    @Test
    void aSearchHasAtMostAHundredCharacters() {
        assertThat(QueryText.words("q", "x".repeat(100))).hasSize(100);
        refused(() -> QueryText.words("q", "x".repeat(101)), "101 characters");
    }

    private static void refused(ThrowingCallable call, String named) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SyceeException.class, e -> {
            assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST);
            assertThat(e.sentence()).contains(named);
        });
    }
}
