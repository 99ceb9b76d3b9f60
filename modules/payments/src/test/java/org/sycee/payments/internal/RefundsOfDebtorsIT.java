package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.AccountType;
import org.sycee.money.Money;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;

/** Who paid with a top-up that the card's bank took back owes it; what comes back of the payment repays that first. */
class RefundsOfDebtorsIT {

    private static final House HOUSE = new House();
    private final Payments payments = HOUSE.payments();
    private final PersonId mei = PersonId.next();

    @BeforeEach
    void reset() {
        HOUSE.reset();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    /** 60.00 and a fee of 0.50 were paid, and so much of the 60.50 is owed. */
    private UUID paidAndOwed(PersonId person, long owed) {
        var payIn = HOUSE.payIns().place(topUp(person, 60_50)).payIn();
        var hold = HOUSE.hold(person, 60_00, 50);
        assertThat(payments.hold(hold)).isEmpty();
        payments.capture(hold.payment(), usd(60_00));
        var call = HOUSE.get(PayInRecords.class).find(payIn.id()).orElseThrow().callKey();
        HOUSE.get(ChargeBackService.class).takeBack(HOUSE.chargeBacks.tell(call, usd(owed)));
        return hold.payment();
    }

    private static Promise promise(UUID of, long amount, long fee) {
        return new Promise(UUID.randomUUID(), of, usd(amount), usd(fee));
    }

    private Promise promised(UUID of, long amount, long fee) {
        var promise = promise(of, amount, fee);
        assertThat(payments.promise(promise)).isEmpty();
        return promise;
    }

    private Money available() {
        return HOUSE.wallet(mei).available();
    }

    private Money owed() {
        return HOUSE.balance(AccountType.RECEIVABLE, mei.toString()).posted();
    }

    @Test
    void aRefundRepaysWhatIsOwedInItsOwnEntry() {
        var refund = promised(paidAndOwed(mei, 40_00), 60_00, 50);
        assertThat(owed()).isEqualTo(usd(40_00));
        payments.capture(refund.refund(), usd(60_00));
        payments.capture(refund.refund(), usd(60_00));
        assertThat(HOUSE.told(refund.refund()))
                .containsExactly(
                        "PENDING CLEARING>WALLET 6000 POSTED",
                        "PENDING FEE>WALLET 50 POSTED",
                        "POST_PENDING CLEARING>WALLET 6000 POSTED",
                        "POST_PENDING FEE>WALLET 50 POSTED",
                        "SINGLE WALLET>RECEIVABLE 4000 POSTED");
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(available()).isEqualTo(usd(20_50));
    }

    @Test
    void aPartRepaysAllOfItselfAndTheNextTheRest() {
        var payment = paidAndOwed(mei, 40_00);
        for (var amount : List.of(30_00L, 20_00L)) {
            payments.capture(promised(payment, amount, 0).refund(), usd(amount));
        }
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(available()).isEqualTo(usd(10_00));
    }

    @Test
    void aRefundInDoubtRepaysAsWellSinceItsPayerHasIt() {
        var refund = promised(paidAndOwed(mei, 40_00), 60_00, 50);
        payments.suspend(refund.refund());
        assertThat(HOUSE.told(refund.refund()))
                .contains("SINGLE WALLET>RECEIVABLE 4000 POSTED", "SINGLE SUSPENSE>CLEARING 6000 POSTED");
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(available()).isEqualTo(usd(20_50));
    }

    @Test
    void aRefundThatIsTakenBackRepaysNothing() {
        var refund = promised(paidAndOwed(mei, 40_00), 60_00, 50);
        payments.voidHold(refund.refund());
        assertThat(owed()).isEqualTo(usd(40_00));
        assertThat(available()).isEqualTo(usd(0));
    }

    @Test
    void aCorrectionRepaysAndItsPaymentTellsOfThat() {
        var payment = paidAndOwed(mei, 40_00);
        assertThat(HOUSE.get(Corrections.class).correct(new Correction(UUID.randomUUID(), payment, usd(60_00))))
                .isEmpty();
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(available()).isEqualTo(usd(20_50));
        assertThat(payments.transfers(payment)).last().satisfies(told -> {
            assertThat(told.kind()).isEqualTo("SINGLE");
            assertThat(told.amount()).isEqualTo(usd(40_00));
        });
    }

    @Test
    void aCrashAnywhereAndARepetitionEndInTheSameBooks() {
        List<Consumer<Promise>> stories = List.of(
                promise -> payments.capture(promise.refund(), promise.amount()),
                promise -> payments.voidHold(promise.refund()),
                promise -> {
                    payments.suspend(promise.refund());
                    payments.resolve(promise.refund(), Resolution.BORNE, promise.amount());
                });
        var everyCrash =
                new EveryCrash<>(HOUSE, person -> promise(paidAndOwed(person, 40_00), 60_00, 50), Promise::refund);
        for (var end : stories) {
            everyCrash.endsInTheSameBooks(promise -> {
                payments.promise(promise);
                end.accept(promise);
            });
        }
    }
}
