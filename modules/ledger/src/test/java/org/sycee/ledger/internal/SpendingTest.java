package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpendingTest {

    @Test
    void whatWasSpentOnTheFirstDayOfAllIsNotForgotten() {
        assertThat(Spending.of(0, 5, 7)).isEqualTo(new Spending(LocalDate.EPOCH, 5, 7));
        assertThat(Spending.of(0, 0, 0)).isEqualTo(Spending.NONE);
    }
}
