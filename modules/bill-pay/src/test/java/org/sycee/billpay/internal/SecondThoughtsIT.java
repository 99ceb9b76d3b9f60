package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.LAKESIDE_PREPAID;
import static org.sycee.billpay.internal.BillPayRoom.METRO_ELECTRIC;
import static org.sycee.billpay.internal.BillPayRoom.newKey;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillLookup;

/** What is found out between the quote and the payment; each time nothing is held. */
class SecondThoughtsIT {

    private static final String CUSTOMER = "1002003000";
    private static final String METER = "6007008003";

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private void billIsNow(String reference, long minorUnits) {
        var bill = Bill.of(reference, Money.of(minorUnits, "USD"), LocalDate.of(2026, 12, 5));
        room.partners.answer(CUSTOMER, BillLookup.found(bill));
    }

    private BillQuote meter() {
        return room.quote(room.bill(LAKESIDE_PREPAID, METER).of(Money.of(2500, "USD")))
                .quote();
    }

    @Test
    void aBillThatHasChangedMustBeLookedAtAgain() {
        var stale = room.quoted();
        billIsNow("ME-202611-" + CUSTOMER, 8920);
        var key = newKey();
        var refusal = assertRefused(BillPayError.BILL_CHANGED, () -> room.pay(stale, key));
        assertThat(refusal.details()).isEqualTo(Map.of("due", new MoneyJson(8920, "USD")));
        assertThat(refusal)
                .hasMessage("The bill has changed: 89.20 USD is due now, it was 84.20 USD."
                        + " Nothing was taken; look at it again.");
        assertThat(room.payments()).isZero();
        assertThat(room.orders.placed()).isEmpty();
        assertThat(room.pay(room.quoted(), key).payment().order().amount()).isEqualTo(Money.of(8920, "USD"));
    }

    @Test
    void anotherBillOfTheSameAmountIsAChangeToo() {
        var stale = room.quoted();
        billIsNow("ME-202612-" + CUSTOMER, 8420);
        assertRefused(BillPayError.BILL_CHANGED, () -> room.pay(stale, newKey()));
    }

    @Test
    void aBillThatSomebodyPaidMeanwhileIsNotPaidAgain() {
        var quote = room.quoted();
        room.partners.answer(CUSTOMER, BillLookup.alreadyPaid());
        assertRefused(BillPayError.BILL_ALREADY_PAID, () -> room.pay(quote, newKey()));
        assertThat(room.payments()).isZero();
    }

    @Test
    void aBillerThatDoesNotAnswerTheSecondQuestionIsNotPaid() {
        var quote = room.quoted();
        room.partners.beSilent(FakeServices.METRO);
        assertRefused(BillPayError.BILLER_UNAVAILABLE, () -> room.pay(quote, newKey()));
        assertThat(room.payments()).isZero();
    }

    @Test
    void aReplayAsksNoCompany() {
        var quote = room.quoted();
        var key = newKey();
        room.pay(quote, key);
        room.partners.answer(CUSTOMER, BillLookup.alreadyPaid());
        assertThat(room.pay(quote, key).isReplay()).isTrue();
    }

    @Test
    void payingTheSameMeterAgainSoonMustBeMeant() {
        var first = room.pay(meter(), newKey()).payment();
        var again = room.quote(room.bill(LAKESIDE_PREPAID, METER).of(Money.of(2500, "USD")));
        assertThat(again.paidBefore()).contains(first.order().placedAt());
        var key = newKey();
        var refusal = assertRefused(BillPayError.DUPLICATE_PAYMENT, () -> room.pay(again.quote(), key));
        assertThat(refusal.details())
                .isEqualTo(Map.of("paidBefore", first.order().placedAt()));
        assertThat(room.payments()).isOne();
        var meant = PayBill.of(room.mei, new IdempotencyKey(key), again.quote().id(), FakePins.RIGHT)
                .meantAgain();
        assertThat(room.bills().pay(meant).isReplay()).isFalse();
        assertThat(room.payments()).isEqualTo(2);
    }

    /** Somebody who pays for many customers of one company, as a landlord does. */
    @Test
    void theWarningComesHoweverManyOthersWerePaidSince() {
        var first = room.pay(meter(), newKey()).payment();
        for (var other = 0; other < 21; other++) {
            var number = "2003004%03d".formatted(100 + other);
            room.pay(
                    room.quote(room.bill(LAKESIDE_PREPAID, number).of(Money.of(2500, "USD")))
                            .quote(),
                    newKey());
        }
        assertThat(room.quote(room.bill(LAKESIDE_PREPAID, METER).of(Money.of(2500, "USD")))
                        .paidBefore())
                .contains(first.order().placedAt());
    }

    @Test
    void noWarningForAnotherCustomerAnotherCompanyAnotherPersonOrLongAgo() {
        room.pay(meter(), newKey());
        var amount = Money.of(2500, "USD");
        assertThat(room.quote(room.bill(LAKESIDE_PREPAID, "2003004005").of(amount))
                        .paidBefore())
                .isEmpty();
        assertThat(room.quote(room.bill(METRO_ELECTRIC, METER)).paidBefore()).isEmpty();
        var theirs = new QuoteBill(PersonId.next(), LAKESIDE_PREPAID, Map.of("customerNumber", METER));
        assertThat(room.quote(theirs.of(amount)).paidBefore()).isEmpty();
        room.clock.advance(Duration.ofDays(3).plusSeconds(1));
        assertThat(room.quote(room.bill(LAKESIDE_PREPAID, METER).of(amount)).paidBefore())
                .isEmpty();
    }

    @Test
    void aPaymentThatFailedWarnsNobody() {
        room.orders.refuseHolds("insufficient-funds");
        assertRefused(BillPayError.INSUFFICIENT_FUNDS, () -> room.pay(meter(), newKey()));
        room.orders.acceptHolds();
        assertThat(room.pay(meter(), newKey()).isReplay()).isFalse();
    }
}
