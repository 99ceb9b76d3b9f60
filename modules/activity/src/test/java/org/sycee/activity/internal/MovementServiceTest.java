package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.activity.internal.Town.MEI;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.activity.Movement;
import org.sycee.activity.Movement.Direction;
import org.sycee.activity.Movement.Reference;
import org.sycee.activity.MovementFilter;
import org.sycee.activity.MovementKind;
import org.sycee.activity.Movements;
import org.sycee.money.Money;

class MovementServiceTest {

    private final Town town = new Town();

    @Test
    void aNewPersonHasNone() {
        assertThat(all(MovementFilter.ALL)).isEmpty();
    }

    @Test
    void amountAndFeeOfABillAreOneMovementThatShowsBoth() {
        town.topUp(100_00);
        var paid = town.bill("Metro Electric", "electricity", 60_00, 50);
        var bill = all(MovementFilter.ALL).get(0);
        assertThat(bill.amount()).isEqualTo(usd(-60_50));
        assertThat(bill.fee()).isEqualTo(usd(50));
        assertThat(bill.balanceAfter()).isEqualTo(usd(39_50));
        assertThat(bill.direction()).isEqualTo(Direction.OUT);
        assertThat(bill.about().reference()).contains(new Reference(paid, "ORDER"));
    }

    @Test
    void eachKindIsToldInItsOwnWords() {
        town.topUp(100_00);
        town.bill("Metro Electric", "electricity", 60_00, 0);
        town.person("林美", -5_00);
        town.person("Kenji", 2_00);
        town.refund("Metro Electric", 10_00, 0);
        town.unknown(1_00);
        town.ride("City Taxi", 21_50);
        town.tip("City Taxi", 2_00);
        assertThat(all(MovementFilter.ALL))
                .extracting(
                        movement -> movement.about().kind(),
                        movement -> movement.about().title(),
                        movement -> movement.about().category(),
                        Movement::direction)
                .containsExactly(
                        tuple(MovementKind.TIP, "City Taxi", "taxi", Direction.OUT),
                        tuple(MovementKind.RIDE, "City Taxi", "taxi", Direction.OUT),
                        tuple(MovementKind.OTHER, "", "other", Direction.IN),
                        tuple(MovementKind.REFUND, "Metro Electric", "refunds", Direction.IN),
                        tuple(MovementKind.PERSON_PAYMENT, "Kenji", "people", Direction.IN),
                        tuple(MovementKind.PERSON_PAYMENT, "林美", "people", Direction.OUT),
                        tuple(MovementKind.BILL_PAYMENT, "Metro Electric", "electricity", Direction.OUT),
                        tuple(MovementKind.TOP_UP, "Visa 4242", "cards", Direction.IN));
    }

    @Test
    void aChargeBackAndWhatRepaysItAreKindsOfTheirOwnAndLeadToTheirTopUps() {
        var taken = town.topUp(100_00);
        town.chargeBack(taken, 40_00);
        var repaying = town.repayingTopUp(200_00, 60_00);
        assertThat(all(MovementFilter.ALL))
                .extracting(
                        movement -> movement.about().kind(),
                        movement -> movement.about().title(),
                        movement -> movement.amount(),
                        movement -> movement.about().reference().orElseThrow().id())
                .containsExactly(
                        tuple(MovementKind.DEBT_REPAYMENT, "", usd(-60_00), repaying),
                        tuple(MovementKind.TOP_UP, "Visa 4242", usd(200_00), repaying),
                        tuple(MovementKind.CHARGE_BACK, "Visa 4242", usd(-40_00), taken),
                        tuple(MovementKind.TOP_UP, "Visa 4242", usd(100_00), taken));
    }

    /** Its category is the same whether its bill is read together with it or not. */
    @Test
    void aCorrectionNamesWhoDidNotGetItAndLeadsToTheOrder() {
        town.topUp(100_00);
        var order = town.bill("Metro Electric", "electricity", 60_00, 50);
        town.correction(order, "Metro Electric", 60_00, 50);
        var told = all(MovementFilter.ALL).get(0);
        assertThat(told.about().kind()).isEqualTo(MovementKind.CORRECTION);
        assertThat(told.about().title()).isEqualTo("Metro Electric");
        assertThat(told.about().category()).isEqualTo("refunds");
        assertThat(told.amount()).isEqualTo(usd(60_50));
        assertThat(told.balanceAfter()).isEqualTo(usd(100_00));
        assertThat(told.about().reference()).contains(new Reference(order, "ORDER"));
    }

    @Test
    void aCashOutNamesItsCardAndLeadsToItsOrder() {
        town.topUp(100_00);
        var order = town.cashOut(30_00);
        var told = all(MovementFilter.ALL).get(0);
        assertThat(told.about().kind()).isEqualTo(MovementKind.CASH_OUT);
        assertThat(told.about().title()).isEqualTo("Visa 4242");
        assertThat(told.amount()).isEqualTo(usd(-30_00));
        assertThat(told.about().reference()).contains(new Reference(order, "ORDER"));
    }

    @Test
    void aPaymentBetweenPeopleNamesWhereMoreCanBeReadOfIt() {
        town.person("Kenji", 5_00);
        var line = town.statements.all().get(0);
        assertThat(all(MovementFilter.ALL).get(0).about().reference())
                .contains(new Reference(line.reference(), "PERSON_PAYMENT"));
    }

    @Test
    void pagesNeverCutAMovementInTwoAndLoseNothing() {
        town.topUp(100_00);
        for (var i = 0; i < 7; i++) {
            town.bill("Metro Electric", "electricity", 1_00, i % 3 == 0 ? 10 : 0);
        }
        var whole = all(MovementFilter.ALL);
        assertThat(whole).hasSize(8);
        for (var size = 1; size <= 8; size++) {
            assertThat(inPagesOf(size, MovementFilter.ALL))
                    .as("pages of " + size)
                    .isEqualTo(whole);
        }
    }

    @Test
    void filteredPagesHaveExactlyWhatIsWantedInWhateverSize() {
        for (var i = 0; i < 400; i++) {
            town.topUp(10_00);
            town.bill("Metro Electric", "electricity", 1_00, i % 2);
            town.person("Kenji", i % 5 == 0 ? 1_00 : -1_00);
        }
        var outgoing = MovementFilterTest.wanting(MovementKind.PERSON_PAYMENT, Direction.OUT);
        assertThat(all(MovementFilter.ALL)).hasSize(1_200);
        for (var size : List.of(1, 7, 100)) {
            assertThat(inPagesOf(size, outgoing))
                    .as("pages of " + size)
                    .hasSize(320)
                    .isEqualTo(all(MovementFilter.ALL).stream()
                            .filter(new Wish(outgoing))
                            .toList());
        }
    }

    @Test
    void aSearchThatFindsLittleStopsAfterAThousandLinesAndSaysWhereToGoOn() {
        town.person("Kenji", 1_00);
        for (var i = 0; i < 3_000; i++) {
            town.topUp(1_00);
        }
        var first = town.movements.page(MEI, MovementFilterTest.searching("kenji"), Movements.NEWEST, 20);
        assertThat(first.movements()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(town.statements.linesRead()).isLessThanOrEqualTo(1_000);
        assertThat(all(MovementFilterTest.searching("kenji"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10", "1000", "100000"})
    void aPageCostsTheSameFewQuestionsHoweverLongTheHistory(int length) {
        for (var i = 0; i < length; i++) {
            town.topUp(1_00);
        }
        town.movements.page(MEI, MovementFilter.ALL, Movements.NEWEST, 5);
        assertThat(town.questions()).isEqualTo(4);
        assertThat(town.statements.linesRead()).isLessThanOrEqualTo(11);
    }

    @Test
    void theDaysOfAFilterAreThoseOfThePersonsOwnZone() {
        town.at("2026-11-27T15:59:59Z").topUp(1_00);
        town.at("2026-11-27T16:00:00Z").topUp(2_00);
        town.at("2026-11-28T15:59:59Z").topUp(3_00);
        town.at("2026-11-28T16:00:00Z").topUp(4_00);
        assertThat(amounts("2026-11-28", "2026-11-28")).containsExactly(3_00L, 2_00L);
        assertThat(amounts("2026-11-28", null)).containsExactly(4_00L, 3_00L, 2_00L);
        assertThat(amounts(null, "2026-11-27")).containsExactly(1_00L);
        assertThat(amounts("2026-11-30", null)).isEmpty();
        assertThat(amounts("2026-11-29", "2026-11-27")).isEmpty();
    }

    private List<Long> amounts(@Nullable String from, @Nullable String to) {
        var filter = new MovementFilter(
                Set.of(),
                Optional.empty(),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse),
                "");
        return all(filter).stream()
                .map(movement -> movement.amount().minorUnits())
                .toList();
    }

    private List<Movement> all(MovementFilter filter) {
        return inPagesOf(100, filter);
    }

    private List<Movement> inPagesOf(int size, MovementFilter filter) {
        var all = new ArrayList<Movement>();
        var before = Optional.of(Movements.NEWEST);
        while (before.isPresent()) {
            var page = town.movements.page(MEI, filter, before.get(), size);
            assertThat(page.movements()).hasSizeLessThanOrEqualTo(size);
            all.addAll(page.movements());
            before = page.next();
        }
        return all;
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
