package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.payments.Hold;
import org.sycee.wallets.WalletError;

/** Who owes pays nothing out, whatever friends have sent. */
class PayOutsOfDebtorsIT {

    private static final House HOUSE = new House();
    private final PersonId mei = PersonId.next();

    @BeforeEach
    void reset() {
        HOUSE.reset();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void aPayOutIsRefusedForGoodAndTheMoneyStays() {
        HOUSE.owe(mei, 30_00);
        HOUSE.give(mei, 50_00);
        var payOut = HOUSE.payOut(mei, 20_00);
        assertThat(hold(payOut)).contains(WalletError.DEBT_OPEN);
        allStays(50_00);
        assertThat(HOUSE.told(payOut.payment()))
                .containsExactly("PENDING WALLET>CLEARING 2000 VOIDED", "VOID_PENDING WALLET>CLEARING 2000 VOIDED");
        HOUSE.repay(mei, 30_00);
        assertThat(hold(payOut)).as("the same again").contains(WalletError.DEBT_OPEN);
        allStays(20_00);
        assertThat(hold(HOUSE.payOut(mei, 20_00))).as("a new one").isEmpty();
    }

    @Test
    void aBillMayBePaidAllTheSame() {
        HOUSE.owe(mei, 30_00);
        HOUSE.give(mei, 50_00);
        assertThat(hold(HOUSE.hold(mei, 20_00, 0))).isEmpty();
    }

    /** It dies at each posting in turn: the debt is decided once, and what was set aside is given back. */
    @Test
    void aServerThatDiesOnTheWayLeavesNothingSetAside() {
        for (var point = 1; point <= 4; point++) {
            var person = PersonId.next();
            HOUSE.owe(person, 30_00);
            HOUSE.give(person, 50_00);
            var payOut = HOUSE.payOut(person, 20_00);
            HOUSE.crash.at(point);
            assertThatThrownBy(() -> hold(payOut)).isInstanceOf(Crash.Died.class);
            assertThat(HOUSE.crash.disarm()).isTrue();
            if (point >= 3) {
                HOUSE.repay(person, 30_00);
            }
            assertThat(hold(payOut)).as("point " + point).contains(WalletError.DEBT_OPEN);
            assertThat(HOUSE.wallet(person).heldOut()).isEqualTo(usd(0));
        }
    }

    /** Repeated by many while the debt comes and goes: all get one answer, and the books agree with it. */
    @Test
    void howeverManyHoldItAllHearTheSame() throws Exception {
        for (var round = 0; round < 50; round++) {
            var person = PersonId.next();
            HOUSE.give(person, 50_00);
            var payOut = HOUSE.payOut(person, 20_00);
            var work = new ArrayList<Callable<Optional<ErrorCode>>>(Collections.nCopies(6, () -> hold(payOut)));
            work.add(() -> {
                HOUSE.owe(person, 30_00);
                HOUSE.repay(person, 30_00);
                return hold(payOut);
            });
            Collections.shuffle(work);
            var answers = new ArrayList<Optional<ErrorCode>>();
            for (var done : HOUSE.threads().invokeAll(work)) {
                answers.add(done.get());
            }
            assertThat(answers).containsOnly(answers.get(0));
            var isHeld = answers.get(0).isEmpty();
            assertThat(HOUSE.wallet(person).heldOut()).isEqualTo(usd(isHeld ? 20_00 : 0));
        }
    }

    private static Optional<ErrorCode> hold(Hold hold) {
        return HOUSE.payments().hold(hold);
    }

    private void allStays(long amount) {
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(amount));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(0));
    }
}
