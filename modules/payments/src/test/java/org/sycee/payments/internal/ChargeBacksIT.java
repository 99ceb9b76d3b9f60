package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.partners.ChargeBacks;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIns;
import org.sycee.payments.PaymentError;

class ChargeBacksIT {

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
    void aWalletThatCoversItPaysAllOfIt() {
        var payIn = place(50_00);
        var id = takenBack(payIn, 50_00);
        assertThat(HOUSE.chargeBacks.wasRefused(id)).isFalse();
        assertThat(HOUSE.told(id)).containsExactly("SINGLE WALLET>CLEARING 5000 POSTED");
        assertThat(available()).isEqualTo(usd(0));
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(seen(payIn).takenBack()).hasValueSatisfying(takenBack -> {
            assertThat(takenBack.amount()).isEqualTo(usd(50_00));
            assertThat(takenBack.owed()).isEqualTo(usd(0));
        });
        assertThat(seen(payIn).transfers()).as("the trail shows it").hasSize(3);
        assertThat(toldToPeople()).containsExactly(payIn.id());
    }

    @Test
    void whatTheWalletDoesNotCoverIsOwed() {
        var payIn = place(50_00);
        HOUSE.payments().hold(HOUSE.hold(mei, 30_00, 0));
        var id = takenBack(payIn, 50_00);
        assertThat(HOUSE.told(id))
                .containsExactlyInAnyOrder(
                        "SINGLE WALLET>CLEARING 2000 POSTED", "SINGLE RECEIVABLE>CLEARING 3000 POSTED");
        assertThat(available()).isEqualTo(usd(0));
        assertThat(owed()).isEqualTo(usd(30_00));
    }

    @Test
    void anEmptyWalletOwesAllOfIt() {
        var payIn = place(50_00);
        HOUSE.payments().hold(HOUSE.hold(mei, 50_00, 0));
        var id = takenBack(payIn, 40_00);
        assertThat(HOUSE.told(id)).containsExactly("SINGLE RECEIVABLE>CLEARING 4000 POSTED");
        assertThat(owed()).isEqualTo(usd(40_00));
    }

    @Test
    void theNextTopUpsRepayWhatIsOwedExactly() {
        owe(50_00);
        var first = place(20_00);
        assertThat(first.repaid()).isEqualTo(usd(20_00));
        assertThat(available()).isEqualTo(usd(0));
        assertThat(owed()).isEqualTo(usd(30_00));
        var second = place(100_00);
        assertThat(second.repaid()).isEqualTo(usd(30_00));
        assertThat(HOUSE.told(second.id())).contains("SINGLE WALLET>RECEIVABLE 3000 POSTED");
        assertThat(available()).isEqualTo(usd(70_00));
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(place(10_00).repaid()).isEqualTo(usd(0));
    }

    @Test
    void manyTopUpsAtOnceRepayNoMoreThanIsOwed() throws Exception {
        owe(50_00);
        var work = new ArrayList<Callable<PayIn>>();
        for (var i = 0; i < 12; i++) {
            var command = topUp(mei, 15_00);
            work.add(() -> HOUSE.payIns().place(command).payIn());
        }
        for (var placed : HOUSE.threads().invokeAll(work)) {
            var id = placed.get().id();
            assertThat(HOUSE.get(PayInMachine.class).advance(id, Asking.DUE).state())
                    .isEqualTo(PayIn.State.SETTLED);
        }
        assertThat(owed()).isEqualTo(usd(0));
        assertThat(available()).isEqualTo(usd(12 * 15_00 - 50_00));
    }

    @Test
    void aLateTopUpRepaysToo() {
        owe(30_00);
        HOUSE.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var payIn = place(50_00);
        HOUSE.passTime(java.time.Duration.ofHours(25));
        HOUSE.sweep();
        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        assertThat(seen(payIn).repaid()).isEqualTo(usd(30_00));
        assertThat(available()).isEqualTo(usd(20_00));
        assertThat(owed()).isEqualTo(usd(0));
    }

    @Test
    void howeverOftenAndConcurrentlyItIsToldItIsTakenOnce() throws Exception {
        var payIn = place(50_00);
        place(50_00);
        var id = HOUSE.chargeBacks.tell(callOf(payIn), usd(50_00));
        Callable<Void> once = () -> {
            HOUSE.get(ChargeBackReceived.class).consume(Event.of(ChargeBacks.RECEIVED, id));
            return null;
        };
        for (var done : HOUSE.threads().invokeAll(Collections.nCopies(24, once))) {
            done.get();
        }
        assertThat(HOUSE.told(id)).hasSize(1);
        assertThat(available()).isEqualTo(usd(50_00));
        assertThat(toldToPeople()).containsExactly(payIn.id());
    }

    /** The person pays while it is taken back: whoever comes first has the money, and no unit is taken twice. */
    @Test
    void aBalanceThatChangesMeanwhileIsSplitAnew() throws Exception {
        for (var round = 0; round < 20; round++) {
            var person = PersonId.next();
            var payIn = HOUSE.payIns().place(topUp(person, 50_00)).payIn();
            var id = HOUSE.chargeBacks.tell(callOf(payIn), usd(50_00));
            var work = new ArrayList<Callable<Money>>();
            for (var i = 0; i < 5; i++) {
                var hold = HOUSE.hold(person, 10_00, 0);
                work.add(() -> HOUSE.payments().hold(hold).isPresent() ? usd(0) : hold.amount());
            }
            work.addAll(Collections.nCopies(3, () -> {
                HOUSE.get(ChargeBackService.class).takeBack(id);
                return usd(0);
            }));
            Collections.shuffle(work);
            var held = usd(0);
            for (var done : HOUSE.threads().invokeAll(work)) {
                held = held.plus(done.get());
            }
            var owed = HOUSE.balance(AccountType.RECEIVABLE, person.toString()).posted();
            assertThat(HOUSE.wallet(person).available()).isGreaterThanOrEqualTo(usd(0));
            assertThat(held.minus(owed))
                    .isEqualTo(HOUSE.wallet(person).available().negated());
        }
    }

    @Test
    void aSplitThatTheBooksRefuseIsReplacedUnderNewIds() {
        var payIn = place(50_00);
        var id = HOUSE.chargeBacks.tell(callOf(payIn), usd(50_00));
        var records = HOUSE.get(ChargeBackRecords.class);
        var row = HOUSE.get(PayInRecords.class).find(payIn.id()).orElseThrow();
        records.add(HOUSE.chargeBacks.find(id).orElseThrow(), row, ChargeBackSplit.of(usd(50_00), usd(50_00)));
        HOUSE.payments().hold(HOUSE.hold(mei, 50_00, 0));
        var refused = records.find(id).orElseThrow().split();
        HOUSE.get(ChargeBackService.class).takeBack(id);
        assertThat(records.find(id).orElseThrow().split().wallet()).isNotEqualTo(refused.wallet());
        assertThat(HOUSE.told(id)).containsExactly("SINGLE RECEIVABLE>CLEARING 5000 POSTED");
    }

    @Test
    void severalPartsOfATopUpAreTakenBackAsLongAsTheyAreNoMoreThanIt() {
        var payIn = place(100_00);
        takenBack(payIn, 40_00);
        takenBack(payIn, 61_00);
        assertThat(available()).as("more than is left").isEqualTo(usd(60_00));
        HOUSE.payments().hold(HOUSE.hold(mei, 50_00, 0));
        var second = takenBack(payIn, 60_00);
        assertThat(HOUSE.told(second))
                .containsExactlyInAnyOrder(
                        "SINGLE WALLET>CLEARING 1000 POSTED", "SINGLE RECEIVABLE>CLEARING 5000 POSTED");
        takenBack(payIn, 1);
        assertThat(owed()).isEqualTo(usd(50_00));
        assertThat(seen(payIn).takenBack()).hasValueSatisfying(takenBack -> {
            assertThat(takenBack.id()).isEqualTo(second);
            assertThat(takenBack.amount()).isEqualTo(usd(100_00));
            assertThat(takenBack.owed()).isEqualTo(usd(50_00));
        });
        assertThat(toldToPeople()).containsExactly(payIn.id(), payIn.id());
    }

    @Test
    void ofManyPartsAtOnceNoMoreIsTakenThanTheTopUp() throws Exception {
        var payIn = place(50_00);
        var work = new ArrayList<Callable<UUID>>();
        for (var i = 0; i < 12; i++) {
            work.add(() -> takenBack(payIn, 20_00));
        }
        for (var done : HOUSE.threads().invokeAll(work)) {
            done.get();
        }
        assertThat(available()).isEqualTo(usd(10_00));
        assertThat(owed()).isEqualTo(usd(0));
    }

    @Test
    void whatIsUnknownOrTooMuchHasNoEffect() {
        var payIn = place(50_00);
        var refused = List.of(
                takenBack(UUID.randomUUID(), usd(50_00)),
                takenBack(callOf(payIn), usd(50_01)),
                takenBack(callOf(payIn), Money.of(50_00, "EUR")));
        assertThat(refused).as("left to an administrator").allMatch(HOUSE.chargeBacks::wasRefused);
        assertThat(available()).isEqualTo(usd(50_00));
        assertThat(toldToPeople()).isEmpty();
    }

    @Test
    void aTopUpThatTookNothingIsNotTakenBackAndOneUnderWayIsWaitedFor() {
        HOUSE.acquirer.willSay(PartnerCall.State.REJECTED);
        assertThat(HOUSE.chargeBacks.wasRefused(takenBack(place(50_00), 50_00))).isTrue();
        HOUSE.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var open = place(50_00);
        assertThatThrownBy(() -> takenBack(open, 50_00))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PaymentError.TOP_UP_NOT_ENDED));
        assertThat(toldToPeople()).isEmpty();
        assertThat(owed()).isEqualTo(usd(0));
    }

    @Test
    void aCrashAnywhereEndsInTheSameBooks() {
        var point = 0;
        do {
            point++;
            var payIn = place(50_00);
            HOUSE.payments().hold(HOUSE.hold(mei, 30_00, 0));
            var id = HOUSE.chargeBacks.tell(callOf(payIn), usd(50_00));
            HOUSE.crash.at(point);
            takeBackUntilNobodyDies(id);
            assertThat(HOUSE.told(id)).as("dying at point " + point).hasSize(owed().isZero() ? 1 : 2);
            assertThat(HOUSE.get(ChargeBackRecords.class).find(id).orElseThrow().isPosted())
                    .isTrue();
        } while (HOUSE.crash.disarm());
        assertThat(point).as("points at which it died").isGreaterThan(1);
    }

    private static void takeBackUntilNobodyDies(UUID id) {
        for (var life = 1; life <= 2; life++) {
            try {
                HOUSE.get(ChargeBackService.class).takeBack(id);
            } catch (Crash.Died e) {
                assertThat(life).isEqualTo(1);
            }
        }
    }

    private void owe(long amount) {
        var payIn = place(amount);
        HOUSE.payments().hold(HOUSE.hold(mei, amount, 0));
        takenBack(payIn, amount);
        assertThat(owed()).isEqualTo(usd(amount));
    }

    private PayIn place(long amount) {
        return HOUSE.payIns().place(topUp(mei, amount)).payIn();
    }

    private static UUID callOf(PayIn payIn) {
        return payIn.call().orElseThrow().key();
    }

    private UUID takenBack(PayIn payIn, long amount) {
        return takenBack(callOf(payIn), usd(amount));
    }

    private static UUID takenBack(UUID call, Money amount) {
        var id = HOUSE.chargeBacks.tell(call, amount);
        HOUSE.get(ChargeBackService.class).takeBack(id);
        return id;
    }

    private PayIn seen(PayIn payIn) {
        return HOUSE.payIns().find(mei, payIn.id()).orElseThrow();
    }

    private static List<UUID> toldToPeople() {
        return HOUSE.events.stream()
                .filter(event -> event.type().equals(PayIns.CHARGED_BACK))
                .map(Event::subject)
                .toList();
    }

    private Money available() {
        return HOUSE.wallet(mei).available();
    }

    private Money owed() {
        return HOUSE.balance(AccountType.RECEIVABLE, mei.toString()).posted();
    }
}
