package org.sycee.moneyrequests.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.moneyrequests.internal.Refusals.assertRefused;
import static org.sycee.moneyrequests.internal.RequestsRoom.newKey;
import static org.sycee.moneyrequests.internal.RequestsRoom.usd;

import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.customers.Payee;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequest.Direction;
import org.sycee.moneyrequests.MoneyRequestError;
import org.sycee.moneyrequests.RequestState;
import org.sycee.wallets.WalletError;

class MoneyRequestsIT {

    private final RequestsRoom room = new RequestsRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRequestIsSeenByBothAndPaidByWhoWasAsked() {
        room.payments.give(5_00);
        var id = room.askedOfLin();
        assertThat(room.seenByLin(id).direction()).isEqualTo(Direction.INCOMING);
        assertThat(room.seenByLin(id).other()).isEqualTo(room.mei);
        var paid = room.pay(room.lin, id, newKey());
        assertThat(paid.state()).isEqualTo(RequestState.PAID);
        assertThat(paid.payment()).isPresent();
        var seenByMei = room.requests().find(room.mei.person(), id).orElseThrow();
        assertThat(seenByMei.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(seenByMei.state()).isEqualTo(RequestState.PAID);
        assertThat(room.requests().find(room.bo.person(), id)).isEmpty();
        assertThat(room.payments.moved()).isEqualTo(5_00);
    }

    @Test
    void aBillIsSplitToTheCentAndEachShareHasItsOwnState() {
        room.payments.give(100_00);
        var shares = room.ask(newKey(), 100_00, true, room.lin, room.bo);
        assertThat(shares).extracting(MoneyRequest::amount).containsExactly(usd(33_33), usd(33_33));
        assertThat(shares)
                .extracting(MoneyRequest::split)
                .containsOnly(shares.get(0).split());
        room.pay(room.lin, shares.get(0).id(), newKey());
        room.requests().decline(room.bo.person(), shares.get(1).id());
        assertThat(room.requests().list(room.mei.person()))
                .extracting(MoneyRequest::state)
                .containsExactly(RequestState.PAID, RequestState.DECLINED);

        var withoutMe = room.ask(newKey(), 1_01, false, room.lin, room.bo);
        assertThat(withoutMe).extracting(MoneyRequest::amount).containsExactly(usd(51), usd(50));
    }

    @Test
    void theSameAskingIsRecordedOnceAndAnotherUnderItsKeyIsRefused() {
        var key = newKey();
        var first = room.ask(key, 9_00, false, room.lin, room.bo);
        assertThat(room.ask(key, 9_00, false, room.lin, room.bo)).isEqualTo(first);
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.ask(key, 9_00, true, room.lin, room.bo));
        assertThat(room.requests().list(room.lin.person())).hasSize(1);
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertRefused(WalletError.INVALID_AMOUNT, () -> room.ask(newKey(), 0, false, room.lin));
        assertRefused(WalletError.INVALID_AMOUNT, () -> room.ask(newKey(), -1, false, room.lin));
        assertRefused(WalletError.INVALID_AMOUNT, () -> room.ask(newKey(), 1, false, room.lin, room.bo));
        assertRefused(WalletError.PAYEE_IS_PAYER, () -> room.ask(newKey(), 5_00, false, room.mei));
        assertRefused(MoneyRequestError.INVALID_PAYERS, () -> room.ask(newKey(), 5_00, false));
        assertRefused(MoneyRequestError.INVALID_PAYERS, () -> room.ask(newKey(), 5_00, false, room.lin, room.lin));
        var nobody = new Payee(UUID.randomUUID(), room.bo.person(), "", "");
        assertRefused(WalletError.PAYEE_UNKNOWN, () -> room.ask(newKey(), 5_00, false, nobody));
        assertThat(room.requests().list(room.mei.person())).isEmpty();
    }

    @Test
    void onlyWhoWasAskedPaysOrDeclinesAndOnlyWhoAskedTakesBack() {
        var id = room.askedOfLin();
        assertRefused(KernelError.NOT_FOUND, () -> room.pay(room.bo, id, newKey()));
        assertRefused(KernelError.NOT_FOUND, () -> room.pay(room.mei, id, newKey()));
        assertRefused(KernelError.NOT_FOUND, () -> room.requests().decline(room.mei.person(), id));
        assertRefused(KernelError.NOT_FOUND, () -> room.requests().cancel(room.lin.person(), id));
        assertThat(room.seenByLin(id).state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        room.payments.give(50_00);
        var paid = room.askedOfLin();
        var key = newKey();
        room.pay(room.lin, paid, key);
        assertThat(room.pay(room.lin, paid, key).state()).isEqualTo(RequestState.PAID);
        assertRefused(MoneyRequestError.REQUEST_NOT_OPEN, () -> room.pay(room.lin, paid, newKey()));
        assertRefused(MoneyRequestError.REQUEST_NOT_OPEN, () -> room.requests().decline(room.lin.person(), paid));
        assertRefused(MoneyRequestError.REQUEST_NOT_OPEN, () -> room.requests().cancel(room.mei.person(), paid));

        var cancelled = room.askedOfLin();
        room.requests().cancel(room.mei.person(), cancelled);
        room.requests().cancel(room.mei.person(), cancelled);
        assertRefused(MoneyRequestError.REQUEST_NOT_OPEN, () -> room.pay(room.lin, cancelled, newKey()));
        assertRefused(MoneyRequestError.REQUEST_NOT_OPEN, () -> room.requests().decline(room.lin.person(), cancelled));
        assertThat(room.payments.moved()).isEqualTo(5_00);
    }

    @Test
    void aWrongPinLeavesTheRequestOpen() {
        room.payments.give(5_00);
        var id = room.askedOfLin();
        assertRefused(IdentityError.WRONG_PIN, () -> room.pay(room.lin, id, newKey(), "111111"));
        assertThat(room.seenByLin(id).state()).isEqualTo(RequestState.OPEN);
        assertThat(room.payments.moved()).isZero();
    }

    @Test
    void whatTheBalanceDoesNotCoverIsOpenAgainAndCanBePaidLater() {
        var id = room.askedOfLin();
        var key = newKey();
        assertRefused(WalletError.INSUFFICIENT_FUNDS, () -> room.pay(room.lin, id, key));
        assertThat(room.seenByLin(id).state()).isEqualTo(RequestState.OPEN);
        room.payments.give(5_00);
        assertThat(room.pay(room.lin, id, key).state()).isEqualTo(RequestState.PAID);
    }

    @Test
    void oneKeyPaysOneRequest() {
        room.payments.give(50_00);
        var key = newKey();
        room.pay(room.lin, room.askedOfLin(), key);
        var other = room.askedOfLin();
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.pay(room.lin, other, key));
        assertThat(room.seenByLin(other).state()).isEqualTo(RequestState.OPEN);
        assertThat(room.payments.moved()).isEqualTo(5_00);
    }

    @Test
    void whileNobodyCanSayItStaysUnderWayAndTheSweepEndsIt() {
        room.payments.give(5_00);
        room.payments.fallSilent(true);
        var id = room.askedOfLin();
        var key = newKey();
        assertRefused(KernelError.UNAVAILABLE, () -> room.pay(room.lin, id, key));
        assertThat(room.seenByLin(id).state()).isEqualTo(RequestState.PAYING);
        assertRefused(MoneyRequestError.REQUEST_NOT_OPEN, () -> room.requests().cancel(room.mei.person(), id));
        assertThat(room.get(RequestIntents.class).resourceOf(Actor.person(room.lin.person()), new IdempotencyKey(key)))
                .contains("/money-requests/" + id);

        room.payments.fallSilent(false);
        room.clock.advance(Duration.ofMinutes(1));
        room.get(RequestRecords.class).stuck().forEach(room.get(RequestPayments.class)::carryOn);
        assertThat(room.seenByLin(id).state()).isEqualTo(RequestState.PAID);
        assertThat(room.payments.moved()).isEqualTo(5_00);
    }

    @Test
    void manyClicksAtOncePayOnce() throws Exception {
        room.payments.give(500_00);
        var id = room.askedOfLin();
        var threads = Executors.newFixedThreadPool(16);
        try {
            Callable<RequestState> click = () -> pay(id);
            for (var answer : threads.invokeAll(Collections.nCopies(40, click))) {
                assertThat(answer.get()).isEqualTo(RequestState.PAID);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(room.payments.moved()).isEqualTo(5_00);
    }

    private RequestState pay(UUID id) {
        try {
            return room.pay(room.lin, id, newKey()).state();
        } catch (SyceeException e) {
            assertThat(e.error()).isEqualTo(MoneyRequestError.REQUEST_NOT_OPEN);
            return room.seenByLin(id).state();
        }
    }

    @Test
    void ofPayingAndTakingBackAtOnceOneHappens() throws Exception {
        room.payments.give(500_00);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 20; round++) {
                var id = room.askedOfLin();
                var before = room.payments.moved();
                var paying = threads.submit(() -> pay(id));
                var takingBack = threads.submit(() -> cancelled(id));
                var isPaid = paying.get() == RequestState.PAID;
                assertThat(takingBack.get()).isEqualTo(!isPaid);
                assertThat(room.payments.moved() - before).isEqualTo(isPaid ? 5_00 : 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean cancelled(UUID id) {
        try {
            return room.requests().cancel(room.mei.person(), id).state() == RequestState.CANCELLED;
        } catch (SyceeException e) {
            return false;
        }
    }
}
