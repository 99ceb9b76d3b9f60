package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.SKYLINE_MOBILE;
import static org.sycee.billpay.internal.BillPayRoom.newKey;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments.KnownCustomer;
import org.sycee.billpay.BillPayments.Quoted;
import org.sycee.billpay.PayBill;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;

/** Companies that nobody asks before a payment, as a seller of airtime. */
class DirectPaymentsIT {

    private static final String PHONE = "2025550143";

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private Quoted airtime(long minorUnits) {
        return room.quote(room.bill(SKYLINE_MOBILE, PHONE).of(Money.of(minorUnits, "USD")));
    }

    @Test
    void nobodyIsAskedBeforeThePayment() {
        var entered = Map.of("customerNumber", " " + PHONE);
        assertThat(room.bills().validate(SKYLINE_MOBILE, entered))
                .isEqualTo(new KnownCustomer(Map.of("customerNumber", PHONE), Optional.empty()));
        room.pay(airtime(1_000).quote(), newKey());
        assertThat(room.partners.questions()).isEmpty();
    }

    @Test
    void whatIsPaidIsTheNumberAsEnteredAndTheChosenAmount() {
        room.partners.answer(PHONE, BillLookup.noSuchCustomer());
        var quote = airtime(2_000).quote();
        assertThat(quote.bill()).isEmpty();
        assertThat(quote.isOverdue()).isFalse();
        assertThat(quote.subject().customerName()).isEmpty();
        assertThat(room.bean(BillRecords.class).quote(room.mei, quote.id())).isEqualTo(quote);
        room.pay(quote, newKey());
        var operation = (BillPayment) room.orders.placed().get(0).operation();
        assertThat(operation.billReference()).isEqualTo(PHONE);
        assertThat(operation.fields()).isEqualTo(Map.of("customerNumber", PHONE));
        assertThat(operation.amount()).isEqualTo(Money.of(2_000, "USD"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 999, 1_001, 1_500, 2_001})
    void anAmountThatIsNoDenominationIsRefused(long minorUnits) {
        assertThat(assertRefused(BillPayError.AMOUNT_NOT_ALLOWED, () -> airtime(minorUnits)))
                .hasMessage("The company sells 10.00 USD, 20.00 USD. Nothing was taken.");
    }

    @Test
    void aNumberOfTheWrongShapeOrNoAmountIsRefused() {
        assertRefused(
                BillPayError.INVALID_FIELD,
                () -> room.quote(room.bill(SKYLINE_MOBILE, "12").of(Money.of(1_000, "USD"))));
        assertRefused(BillPayError.AMOUNT_NEEDED, () -> room.quote(room.bill(SKYLINE_MOBILE, PHONE)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 2_000})
    void payingTheSameNumberAgainSoonMustBeMeant(long minorUnits) {
        room.pay(airtime(1_000).quote(), newKey());
        var again = airtime(minorUnits);
        assertThat(again.paidBefore()).isPresent();
        var key = newKey();
        assertRefused(BillPayError.DUPLICATE_PAYMENT, () -> room.pay(again.quote(), key));
        assertThat(room.payments()).isOne();
        var meant = PayBill.of(room.mei, new IdempotencyKey(key), again.quote().id(), FakePins.RIGHT)
                .meantAgain();
        room.bills().pay(meant);
        assertThat(room.payments()).isEqualTo(2);
    }
}
