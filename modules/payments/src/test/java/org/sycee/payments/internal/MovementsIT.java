package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;

class MovementsIT {

    private final House house = new House();
    private final Movements movements = house.get(Movements.class);
    private final PersonId mei = PersonId.next();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aNewPersonHasNone() {
        var page = movements.page(mei, Long.MAX_VALUE, 20);
        assertThat(page.movements()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void amountAndFeeOfAPaymentAreOneMovementAndATopUpNamesItsCard() {
        var payIn = house.payIns().place(topUp(mei, 100_00)).payIn();
        var paid = pay(60_00, 50);
        var all = movements.page(mei, Long.MAX_VALUE, 20).movements();
        assertThat(all).extracting(Movement::amount).containsExactly(usd(-60_50), usd(100_00));
        assertThat(all).extracting(Movement::balanceAfter).containsExactly(usd(39_50), usd(100_00));
        assertThat(all)
                .extracting(
                        movement -> movement.subject().kind(),
                        movement -> movement.subject().title(),
                        movement -> movement.subject().reference())
                .containsExactly(
                        tuple("BILL_PAYMENT", "Metro Electric", Optional.of(paid)),
                        tuple("TOP_UP", "Top-up · Visa 4242", Optional.of(payIn.id())));
    }

    @Test
    void whatIsOnlyHeldIsNoMovementYet() {
        house.give(mei, 100_00);
        house.payments().hold(house.hold(mei, 60_00, 50));
        assertThat(movements.page(mei, Long.MAX_VALUE, 20).movements())
                .extracting(Movement::amount)
                .containsExactly(usd(100_00));
    }

    @Test
    void pagesNeverCutAPaymentInTwoAndLoseNothing() {
        house.give(mei, 100_00);
        for (var i = 0; i < 5; i++) {
            pay(1_00, i % 2 == 0 ? 10 : 0);
        }
        var whole = movements.page(mei, Long.MAX_VALUE, 20);
        assertThat(whole.movements()).hasSize(6);
        assertThat(whole.next()).isEmpty();
        for (var size = 1; size <= 6; size++) {
            assertThat(allInPagesOf(size)).as("pages of " + size).isEqualTo(whole.movements());
        }
    }

    private List<Movement> allInPagesOf(int size) {
        var all = new ArrayList<Movement>();
        var before = Optional.of(Long.MAX_VALUE);
        while (before.isPresent()) {
            var page = movements.page(mei, before.get(), size);
            assertThat(page.movements()).hasSizeLessThanOrEqualTo(size).isNotEmpty();
            all.addAll(page.movements());
            before = page.next();
        }
        return all;
    }

    private UUID pay(long amount, long fee) {
        var hold = house.hold(mei, amount, fee);
        assertThat(house.payments().hold(hold)).isEmpty();
        house.payments().capture(hold.payment());
        return hold.payment();
    }
}
