package org.sycee.savedbills.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PaidBill;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.PastBill;

class PastBillsTest {

    private static final Instant PAID_AT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Optional<KnownBill.Due> NOTHING_DUE = Optional.empty();

    @Test
    void oneBillOfEachPeriodNewestFirstAlsoIfTheyWerePaidTheOtherWayRound() {
        var bills = PastBills.of(List.of(paid(bill(10, 90_00)), paid(bill(11, 84_20))), NOTHING_DUE);
        assertThat(bills)
                .extracting(PastBillsTest::seen)
                .containsExactly(seen(11, 84_20, false), seen(10, 90_00, false));
        assertThat(bills).allMatch(bill -> bill.lastPayment().isPresent());
    }

    @Test
    void theDueBillIsThereWithoutAPayment() {
        var bills = PastBills.of(List.of(paid(bill(10, 90_00))), due(11, 84_20));
        assertThat(bills)
                .extracting(PastBillsTest::seen)
                .containsExactly(seen(11, 84_20, true), seen(10, 90_00, false));
        assertThat(bills.get(0).lastPayment()).isEmpty();
    }

    @Test
    void thePartsOfABillAreOneBillOfAllThatWasWanted() {
        var rest = paid(bill(11, 44_20));
        var bills = PastBills.of(List.of(rest, part(bill(11, 84_20), 40_00)), NOTHING_DUE);
        assertThat(bills).extracting(PastBillsTest::seen).containsExactly(seen(11, 84_20, false));
        assertThat(bills.get(0).lastPayment().orElseThrow().id()).isEqualTo(rest.payment());
    }

    @Test
    void aBillOfWhichOnlyAPartWasPaidIsStillDue() {
        var part = part(bill(11, 84_20), 40_00);
        for (var known : List.of(due(11, 84_20), due(11, 44_20))) {
            var bills = PastBills.of(List.of(part), known);
            assertThat(bills).extracting(PastBillsTest::seen).containsExactly(seen(11, 84_20, true));
            assertThat(bills.get(0).lastPayment().orElseThrow().id()).isEqualTo(part.payment());
        }
    }

    @Test
    void eachPaymentOfAMeterStandsForItself() {
        var bills = PastBills.of(List.of(meter(25_00), meter(25_00)), NOTHING_DUE);
        assertThat(bills)
                .extracting(PastBill::amount, PastBill::period, PastBill::dueDate)
                .containsExactly(
                        tuple(Money.of(25_00, "USD"), Optional.empty(), Optional.empty()),
                        tuple(Money.of(25_00, "USD"), Optional.empty(), Optional.empty()));
    }

    @Test
    void onlyTheLastTwelve() {
        var thirteen = IntStream.rangeClosed(1, 13).mapToObj(day -> paid(bill(day, 100L * day)));
        assertThat(PastBills.of(thirteen.toList(), NOTHING_DUE))
                .hasSize(12)
                .extracting(bill -> bill.amount().minorUnits())
                .startsWith(13_00L)
                .endsWith(2_00L);
    }

    private static Tuple seen(PastBill bill) {
        return tuple(bill.period(), bill.amount(), bill.isDue());
    }

    private static Tuple seen(int number, long amount, boolean isDue) {
        return tuple(Optional.of("period " + number), Money.of(amount, "USD"), isDue);
    }

    /** Of a period that is called by its number, due on that day of December. */
    private static Bill bill(int number, long amount) {
        return Bill.of("ME-" + number, Money.of(amount, "USD"), LocalDate.of(2026, 12, number))
                .forPeriod("period " + number);
    }

    private static Optional<KnownBill.Due> due(int number, long amount) {
        var bill = bill(number, amount);
        return Optional.of(new KnownBill.Due(
                bill.reference(), bill.amount(), Money.of(0, "USD"), bill.dueDate(), bill.period(), false));
    }

    private static PaidBill paid(Bill bill) {
        return paid(BillQuote.Subject.of(bill), bill.amount());
    }

    private static PaidBill part(Bill bill, long amount) {
        return paid(BillQuote.Subject.of(bill), Money.of(amount, "USD"));
    }

    private static PaidBill meter(long amount) {
        return paid(new BillQuote.Subject("6007008003", Optional.empty(), Optional.empty()), Money.of(amount, "USD"));
    }

    private static PaidBill paid(BillQuote.Subject subject, Money amount) {
        var quote = new BillQuote(
                Ids.next(),
                FakeBills.METRO_ELECTRIC,
                Map.of(),
                subject,
                amount,
                Money.of(50, "USD"),
                false,
                PAID_AT.plusSeconds(600));
        return new PaidBill(UUID.randomUUID(), quote, PAID_AT);
    }
}
