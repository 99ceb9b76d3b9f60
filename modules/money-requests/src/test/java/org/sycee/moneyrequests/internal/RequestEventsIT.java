package org.sycee.moneyrequests.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.moneyrequests.internal.Refusals.assertRefused;
import static org.sycee.moneyrequests.internal.RequestsRoom.newKey;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.KernelError;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.wallets.WalletError;

/** What others are told of requests: each step once, and nothing that did not happen. */
class RequestEventsIT {

    private final RequestsRoom room = new RequestsRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everyoneWhoIsAskedIsToldOnceHoweverOftenTheAskingIsSent() {
        var key = newKey();
        var requests = room.ask(key, 9_00, false, room.lin, room.bo);
        room.ask(key, 9_00, false, room.lin, room.bo);
        assertThat(room.events).hasSize(2);
        assertThat(requests)
                .allSatisfy(request -> assertThat(room.told(request.id())).containsExactly(MoneyRequests.ASKED));
        assertThat(room.requests().sides(requests.get(1).id()))
                .contains(new MoneyRequests.Sides(room.mei.person(), room.bo.person()));
        assertThat(room.requests().sides(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aPaymentIsToldOnceAlsoIfItIsAskedForAgain() {
        room.payments.give(50_00);
        var id = room.askedOfLin();
        var key = newKey();
        room.pay(room.lin, id, key);
        room.pay(room.lin, id, key);
        assertThat(room.told(id)).containsExactly(MoneyRequests.ASKED, MoneyRequests.PAID);
    }

    @Test
    void aPaymentThatIsCarriedOnIsToldOnceWhenItIsCertain() {
        room.payments.give(5_00);
        room.payments.fallSilent(true);
        var id = room.askedOfLin();
        assertRefused(KernelError.UNAVAILABLE, () -> room.pay(room.lin, id, newKey()));
        assertThat(room.told(id)).containsExactly(MoneyRequests.ASKED);
        room.payments.fallSilent(false);
        room.clock.advance(Duration.ofMinutes(1));
        var stuck = room.get(RequestRecords.class).stuck();
        stuck.forEach(room.get(RequestPayments.class)::carryOn);
        stuck.forEach(room.get(RequestPayments.class)::carryOn);
        assertThat(room.told(id)).containsExactly(MoneyRequests.ASKED, MoneyRequests.PAID);
    }

    @Test
    void aRefusalIsToldOnceAndWhatWasNotPaidIsNot() {
        var id = room.askedOfLin();
        assertRefused(WalletError.INSUFFICIENT_FUNDS, () -> room.pay(room.lin, id, newKey()));
        room.requests().decline(room.lin.person(), id);
        room.requests().decline(room.lin.person(), id);
        assertThat(room.told(id)).containsExactly(MoneyRequests.ASKED, MoneyRequests.DECLINED);
    }

    @Test
    void takingARequestBackIsNoNews() {
        var id = room.askedOfLin();
        room.requests().cancel(room.mei.person(), id);
        assertThat(room.told(id)).containsExactly(MoneyRequests.ASKED);
    }
}
