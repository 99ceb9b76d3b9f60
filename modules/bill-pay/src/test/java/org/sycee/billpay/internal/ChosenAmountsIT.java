package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.LAKESIDE_PREPAID;
import static org.sycee.billpay.internal.BillPayRoom.METRO_ELECTRIC;
import static org.sycee.billpay.internal.BillPayRoom.newKey;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments.KnownCustomer;
import org.sycee.billpay.BillQuote;
import org.sycee.kernel.MoneyJson;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;

/** Parts of a bill, and amounts where there is no bill. */
class ChosenAmountsIT {

    private static final String IN_PARTS = "7008009008";
    private static final String METER = "6007008003";

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private BillQuote part(long minorUnits) {
        var bill = Bill.of("RW-1", usd(8420), LocalDate.of(2026, 12, 5)).payableFrom(usd(1000));
        room.partners.answer(IN_PARTS, BillLookup.found(bill));
        return room.quote(room.bill(METRO_ELECTRIC, IN_PARTS).of(usd(minorUnits)))
                .quote();
    }

    private BillQuote meter(long minorUnits) {
        return room.quote(room.bill(LAKESIDE_PREPAID, METER).of(usd(minorUnits)))
                .quote();
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    @ParameterizedTest
    @CsvSource({"1000", "5000", "8420"})
    void aPartOfABillIsPaidWhereTheCompanyAllowsIt(long units) {
        var quote = part(units);
        assertThat(quote.amount()).isEqualTo(usd(units));
        assertThat(quote.total()).isEqualTo(usd(units + 50));
        assertThat(quote.bill().orElseThrow().amount()).isEqualTo(usd(8420));
        assertThat(room.bean(BillRecords.class).quote(room.mei, quote.id())).isEqualTo(quote);
        room.pay(quote, newKey());
        assertThat(room.orders.placed().get(0).operation().amount()).isEqualTo(usd(units));
    }

    @ParameterizedTest
    @CsvSource({
        "999,AMOUNT_TOO_LOW",
        "1,AMOUNT_TOO_LOW",
        "0,AMOUNT_TOO_LOW",
        "-1,AMOUNT_TOO_LOW",
        "8421,AMOUNT_TOO_HIGH"
    })
    void aPartBelowTheLeastOrAboveTheBillIsRefused(long units, BillPayError error) {
        var refusal = assertRefused(error, () -> part(units));
        assertThat(refusal).hasMessageEndingWith("Nothing was taken.");
        assertThat(refusal.details())
                .isEqualTo(Map.of("least", new MoneyJson(1000, "USD"), "most", new MoneyJson(8420, "USD")));
    }

    @Test
    void aBillThatIsPaidAsAWholeHasNoParts() {
        var whole = room.bill(METRO_ELECTRIC, "1002003000");
        assertRefused(BillPayError.AMOUNT_NOT_ALLOWED, () -> room.quote(whole.of(usd(8419))));
        assertRefused(BillPayError.AMOUNT_NOT_ALLOWED, () -> room.quote(whole.of(usd(8421))));
        assertRefused(BillPayError.AMOUNT_NOT_ALLOWED, () -> room.quote(whole.of(Money.of(8420, "EUR"))));
        assertThat(room.quote(whole.of(usd(8420))).quote().amount()).isEqualTo(usd(8420));
    }

    @Test
    void aMeterIsPaidWhatThePayerChooses() {
        var quote = meter(2500);
        assertThat(quote.bill()).isEmpty();
        assertThat(quote.isOverdue()).isFalse();
        assertThat(quote.subject().customerName()).contains("A•••• L••••");
        assertThat(room.bean(BillRecords.class).quote(room.mei, quote.id())).isEqualTo(quote);
        room.pay(quote, newKey());
        var operation = (BillPayment) room.orders.placed().get(0).operation();
        assertThat(operation.billReference()).isEqualTo("METER-" + METER);
        assertThat(operation.amount()).isEqualTo(usd(2500));
    }

    @ParameterizedTest
    @CsvSource({"499,AMOUNT_TOO_LOW", "0,AMOUNT_TOO_LOW", "50001,AMOUNT_TOO_HIGH", "9223372036854775807,AMOUNT_TOO_HIGH"
    })
    void aMeterTakesNoMoreAndNoLessThanItsCompanySays(long units, BillPayError error) {
        assertRefused(error, () -> meter(units));
    }

    @Test
    void aMeterNeedsAnAmount() {
        assertRefused(BillPayError.AMOUNT_NEEDED, () -> room.quote(room.bill(LAKESIDE_PREPAID, METER)));
    }

    @Test
    void aCustomerIsValidatedBeforeThereIsAnAmount() {
        var entered = Map.of("customerNumber", " " + METER);
        assertThat(room.bills().validate(LAKESIDE_PREPAID, entered))
                .isEqualTo(new KnownCustomer(Map.of("customerNumber", METER), Optional.of("A•••• L••••")));
        assertThat(room.bills().validate(METRO_ELECTRIC, entered).name()).contains("Amara Lindqvist");
    }

    @Test
    void anUnknownCustomerIsToldApartFromOneWhoOwesNothing() {
        room.partners.answer("9000000019", BillLookup.noSuchCustomer());
        room.partners.answer("9000000027", BillLookup.nothingDue());
        for (var company : new String[] {LAKESIDE_PREPAID, METRO_ELECTRIC}) {
            assertRefused(
                    BillPayError.CUSTOMER_NUMBER_UNKNOWN,
                    () -> room.bills().validate(company, Map.of("customerNumber", "9000000019")));
        }
        assertThat(room.bills()
                        .validate(METRO_ELECTRIC, Map.of("customerNumber", "9000000027"))
                        .name())
                .isEmpty();
        assertRefused(
                BillPayError.INVALID_FIELD,
                () -> room.bills().validate(LAKESIDE_PREPAID, Map.of("customerNumber", "1")));
    }
}
