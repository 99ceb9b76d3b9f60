package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.LAKESIDE_PREPAID;
import static org.sycee.billpay.internal.BillPayRoom.METRO_ELECTRIC;
import static org.sycee.billpay.internal.BillPayRoom.newKey;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.PaidBill;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** What was paid for a customer, and for nobody else. */
class PaidBillsIT {

    private static final String METER = "6007008003";
    private static final Map<String, String> FIELDS = Map.of("customerNumber", METER);

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    /** Bought on a day of its own, longer after the last one than asks whether it is meant. */
    private UUID bought(long amount) {
        room.clock.advance(Duration.ofDays(4));
        var quote = room.quote(room.bill(LAKESIDE_PREPAID, METER).of(Money.of(amount, "USD")));
        return room.pay(quote.quote(), newKey()).payment().id();
    }

    private List<UUID> paid() {
        return room.bills().paid(room.mei, LAKESIDE_PREPAID, FIELDS).stream()
                .map(PaidBill::payment)
                .toList();
    }

    @Test
    void whatWasPaidIsTheNewestFirst() {
        assertThat(paid()).isEmpty();
        var first = bought(25_00);
        var second = bought(30_00);
        assertThat(paid()).containsExactly(second, first);
        var newest = room.bills().paid(room.mei, LAKESIDE_PREPAID, FIELDS).get(0);
        assertThat(newest.quote().amount()).isEqualTo(Money.of(30_00, "USD"));
        assertThat(newest.quote().fields()).isEqualTo(FIELDS);
    }

    @Test
    void anotherPersonAnotherCompanyAndAnotherCustomerHaveTheirOwn() {
        bought(25_00);
        assertThat(room.bills().paid(PersonId.next(), LAKESIDE_PREPAID, FIELDS)).isEmpty();
        assertThat(room.bills().paid(room.mei, METRO_ELECTRIC, FIELDS)).isEmpty();
        for (var other : List.of(
                Map.of("customerNumber", "2003004005"),
                Map.of("accountNumber", METER),
                Map.of("customerNumber", METER, "city", "Harbour"),
                Map.<String, String>of())) {
            assertThat(room.bills().paid(room.mei, LAKESIDE_PREPAID, other)).isEmpty();
        }
    }

    @Test
    void whatIsOnItsWayOrWasRefusedWasNotPaid() {
        room.orders.acceptHolds();
        bought(25_00);
        room.orders.refuseHolds("insufficient-funds");
        assertRefused(BillPayError.INSUFFICIENT_FUNDS, () -> bought(30_00));
        assertThat(paid()).isEmpty();
    }

    @Test
    void onlyTheLastFiftyPaymentsAreLookedAt() {
        var first = bought(25_00);
        var second = bought(25_00);
        for (var more = 0; more < 49; more++) {
            bought(25_00);
        }
        assertThat(paid()).hasSize(50).contains(second).doesNotContain(first);
    }
}
