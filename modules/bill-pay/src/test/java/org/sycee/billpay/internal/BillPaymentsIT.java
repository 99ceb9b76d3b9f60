package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.billpay.internal.BillPayRoom.newKey;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.PayBill;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.ServerStarted;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.BillPayment;

/** Paying a quoted bill. */
class BillPaymentsIT {

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aQuotedBillIsPaidAsItWasQuoted() {
        var quote = room.quoted();
        var placed = room.pay(quote, newKey());
        assertThat(placed.isReplay()).isFalse();
        assertThat(placed.payment().quote()).isEqualTo(quote);
        assertThat(placed.payment().order().state()).isEqualTo(OrderState.SETTLED);
        assertThat(room.orders.placed()).hasSize(1);
        var order = room.orders.placed().get(0);
        assertThat(order.payer()).isEqualTo(room.mei);
        assertThat(order.payee().instance()).isEqualTo("metro-utilities");
        assertThat(order.payee().name()).isEqualTo("Metro Electric");
        assertThat(order.fee()).isEqualTo(quote.fee());
        assertThat(order.operation())
                .isEqualTo(new BillPayment(
                        order.operation().key(),
                        quote.amount(),
                        "METRO-ELECTRIC",
                        "ME-202611-1002003000",
                        Map.of("customerNumber", "1002003000")));
    }

    @Test
    void theSameKeyGivesTheSamePaymentWithoutThePin() {
        var quote = room.quoted();
        var key = newKey();
        var first = room.pay(quote, key);
        var again = room.bills().pay(PayBill.of(room.mei, new IdempotencyKey(key), quote.id(), "000000"));
        assertThat(again.isReplay()).isTrue();
        assertThat(again.payment().id()).isEqualTo(first.payment().id());
        assertThat(room.pins.asked()).isOne();
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aReplayShowsThePaymentEvenWhenTheQuoteHasExpired() {
        var quote = room.quoted();
        var key = newKey();
        room.pay(quote, key);
        room.waitUntil(quote.expiresAt());
        assertThat(room.pay(quote, key).isReplay()).isTrue();
    }

    @Test
    void theSameKeyForAnotherQuoteIsRefused() {
        var key = newKey();
        room.pay(room.quoted(), key);
        var other = room.quoted("2003004005");
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.pay(other, key));
        assertThat(room.payments()).isOne();
    }

    @Test
    void anotherPersonMayUseTheSameKey() {
        var key = newKey();
        room.pay(room.quoted(), key);
        assertThat(room.bean(BillPaymentIntents.class)
                        .resourceOf(Actor.person(PersonId.next()), new IdempotencyKey(key)))
                .isEmpty();
    }

    @Test
    void aWrongPinDoesNotBurnTheKey() {
        var quote = room.quoted();
        var key = newKey();
        assertRefused(
                IdentityError.WRONG_PIN,
                () -> room.bills().pay(PayBill.of(room.mei, new IdempotencyKey(key), quote.id(), "000000")));
        assertThat(room.payments()).isZero();
        assertThat(room.pay(quote, key).isReplay()).isFalse();
    }

    @Test
    void anExpiredQuoteCannotBePaid() {
        var quote = room.quoted();
        room.waitUntil(quote.expiresAt().minusSeconds(5));
        var inTime = room.quoted("2003004005");
        room.waitUntil(quote.expiresAt());
        assertRefused(BillPayError.QUOTE_EXPIRED, () -> room.pay(quote, newKey()));
        assertThat(room.pay(inTime, newKey()).payment().quote().id()).isEqualTo(inTime.id());
    }

    @Test
    void aQuoteIsPaidOnce() {
        var quote = room.quoted();
        room.pay(quote, newKey());
        assertRefused(BillPayError.QUOTE_USED, () -> room.pay(quote, newKey()));
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void nobodySeesOrPaysWhatIsAnothersOrNobodys() {
        var quote = room.quoted();
        var payment = room.pay(room.quoted("2003004005"), newKey()).payment();
        var thief = PersonId.next();
        var key = new IdempotencyKey(newKey());
        assertRefused(
                KernelError.NOT_FOUND, () -> room.bills().pay(PayBill.of(thief, key, quote.id(), FakePins.RIGHT)));
        assertRefused(KernelError.NOT_FOUND, () -> room.pay(UUID.randomUUID(), newKey()));
        assertThat(room.bills().find(thief, payment.id())).isEmpty();
        assertThat(room.bills().find(room.mei, UUID.randomUUID())).isEmpty();
        assertThat(room.bills().find(room.mei, payment.id())).isPresent();
        assertThat(room.payments()).isOne();
    }

    @Test
    void aBillerThatIsKnownToBeAwayIsRefusedBeforeAnythingIsHeld() {
        var quote = room.quoted();
        var key = newKey();
        room.partners.beSilent(FakeServices.METRO);
        assertRefused(BillPayError.BILLER_UNAVAILABLE, () -> room.pay(quote, key));
        assertThat(room.payments()).as("the key is not burned").isZero();
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void aQuoteFromBeforeItsBillerWasSwitchedOffIsRefusedBeforeAnythingIsHeld() {
        var quote = room.quoted();
        var key = newKey();
        room.partners.beSwitchedOff(FakeServices.METRO);
        assertRefused(BillPayError.SERVICE_DISABLED, () -> room.pay(quote, key));
        assertThat(room.payments()).as("the key is not burned").isZero();
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void aRefusedHoldStaysRefusedForItsKeyAndAnotherKeyMayTryAgain() {
        var quote = room.quoted();
        var key = newKey();
        room.orders.refuseHolds("insufficient-funds");
        assertRefused(BillPayError.INSUFFICIENT_FUNDS, () -> room.pay(quote, key));
        room.orders.acceptHolds();
        assertRefused(BillPayError.INSUFFICIENT_FUNDS, () -> room.pay(quote, key));
        assertThat(room.pay(quote, newKey()).payment().order().state()).isEqualTo(OrderState.SUBMITTED);
        assertRefused(BillPayError.QUOTE_USED, () -> room.pay(quote, newKey()));
    }

    @Test
    void everyRefusalOfAHoldHasItsCode() {
        room.orders.refuseHolds("over-limit");
        assertRefused(BillPayError.OVER_LIMIT, () -> room.pay(room.quoted(), newKey()));
        room.orders.refuseHolds("wallet-closed");
        var refusal = assertRefused(BillPayError.PAYMENT_REFUSED, () -> room.pay(room.quoted(), newKey()));
        assertThat(refusal.details()).isEqualTo(Map.of("reason", "wallet-closed"));
    }

    @Test
    void aRefusalThatComesAfterTheAnswerFreesTheQuoteToo() {
        var quote = room.quoted();
        var key = newKey();
        room.orders.beSlow();
        var payment = room.pay(quote, key).payment();
        assertThat(payment.order().state()).isEqualTo(OrderState.QUOTED);
        room.orders.refuseHolds("insufficient-funds");
        room.orders.moveOn();
        var news = room.bean(OrderEnded.class);
        news.consume(Event.of(Orders.ENDED, payment.id()));
        news.consume(Event.of(Orders.ENDED, payment.id()));
        news.consume(Event.of(Orders.ENDED, UUID.randomUUID()));
        room.orders.acceptHolds();
        assertThat(room.pay(quote, newKey()).payment().id()).isNotEqualTo(payment.id());
        assertRefused(BillPayError.INSUFFICIENT_FUNDS, () -> room.pay(quote, key));
        assertThat(room.bills().find(room.mei, payment.id()))
                .as("a refused payment can still be looked at")
                .isPresent();
    }

    @Test
    void aPaymentWhoseServerDiedBeforeItsOrderIsPlacedWhenSomebodyLooks() {
        var quote = room.quoted();
        var key = newKey();
        dieWhilePaying(quote.id(), key);
        var payment = idUnder(key);
        assertThat(room.bills().find(room.mei, payment)).isPresent();
        assertThat(room.pay(quote, key).payment().id()).isEqualTo(payment);
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aPaymentWhoseServerDiedBeforeItsOrderIsPlacedByTheSweep() throws InterruptedException {
        var key = newKey();
        dieWhilePaying(room.quoted().id(), key);
        assertThat(room.bean(BillRecords.class).unplaced())
                .as("its own request comes first")
                .isEmpty();
        room.clock.advance(Duration.ofSeconds(6));
        room.bean(PlacementSweep.class).start(new ServerStarted());
        for (var i = 0; i < 200 && !room.bean(BillRecords.class).unplaced().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(room.orders.placed()).extracting("order").containsExactly(idUnder(key));
        assertThat(room.bean(BillRecords.class).unplaced()).isEmpty();
    }

    private void dieWhilePaying(UUID quote, String key) {
        room.orders.die();
        assertThatThrownBy(() -> room.pay(quote, key)).hasMessageContaining("dead");
        room.orders.live();
        assertThat(room.orders.placed()).isEmpty();
    }

    private UUID idUnder(String key) {
        var resource = room.bean(BillPaymentIntents.class)
                .resourceOf(Actor.person(room.mei), new IdempotencyKey(key))
                .orElseThrow();
        assertThat(resource).startsWith("/bill-payments/");
        return UUID.fromString(resource.substring("/bill-payments/".length()));
    }
}
