package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.newKey;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.Approval;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PayBill;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillLookup;

/** Paying a bill that nobody approves at that moment. */
class MandatePaymentsIT {

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aMandateThatCoversTheQuotePaysItWithoutThePin() {
        var mandate = room.mandates.start();
        var placed = pay(mandate, newKey(), room.quoted());
        assertThat(placed.isReplay()).isFalse();
        assertThat(placed.payment().orderedBy()).isEqualTo(Actor.mandate(mandate));
        assertThat(room.pins.asked()).isZero();
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aMandateThatDoesNotCoverTheQuoteIsRefusedAndRecordsNothing() {
        var stopped = room.mandates.start();
        room.mandates.stop(stopped);
        var dear = Bill.of(
                "ME-202611-2003004005",
                Money.of(99_51, "USD"),
                FakeServices.bill("x").dueDate());
        room.partners.answer("2003004005", BillLookup.found(dear));
        assertRefused(BillPayError.NOT_COVERED, () -> pay(stopped, newKey(), room.quoted()));
        assertRefused(BillPayError.NOT_COVERED, () -> pay(UUID.randomUUID(), newKey(), room.quoted()));
        assertRefused(BillPayError.NOT_COVERED, () -> pay(room.mandates.start(), newKey(), room.quoted("2003004005")));
        assertThat(room.payments()).isZero();
        assertThat(room.orders.placed()).isEmpty();
    }

    @Test
    void theSameKeyForABillThatWasFetchedAgainIsTheSamePayment() {
        var mandate = room.mandates.start();
        var key = newKey();
        var first = pay(mandate, key, room.quoted());
        room.mandates.stop(mandate);
        var again = pay(mandate, key, room.quoted());
        assertThat(again.isReplay()).isTrue();
        assertThat(again.payment().id()).isEqualTo(first.payment().id());
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aMandatePaysOnlyForThePersonWhoseQuoteItIs() {
        var mandate = new Approval.Mandate(room.mandates.start());
        var quote = room.quoted().id();
        var key = new IdempotencyKey(newKey());
        assertRefused(
                KernelError.NOT_FOUND,
                () -> room.bills().pay(PayBill.underMandate(mandate, PersonId.next(), key, quote)));
        assertThat(room.payments()).isZero();
    }

    @Test
    void thePersonsKeysKnowNothingOfTheMandates() {
        var key = newKey();
        pay(room.mandates.start(), key, room.quoted());
        assertThat(room.bean(BillPaymentIntents.class).resourceOf(Actor.person(room.mei), new IdempotencyKey(key)))
                .isEmpty();
    }

    private BillPayments.Placed pay(UUID mandate, String key, BillQuote quote) {
        var approval = new Approval.Mandate(mandate);
        return room.bills().pay(PayBill.underMandate(approval, room.mei, new IdempotencyKey(key), quote.id()));
    }
}
