package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PayIns;
import org.sycee.payments.PaymentError;
import org.sycee.payments.PlacePayIn;

class PayInServiceIT {

    private static final Duration DAY = Duration.ofHours(25);

    private static final House HOUSE = new House();
    private final PayIns payIns = HOUSE.payIns();
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
    void aTopUpWaitsForThePayerAndCreditsTheWalletWhenTheyHavePaid() {
        HOUSE.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
        var waiting = place(50_00);
        assertThat(waiting.state()).isEqualTo(State.AWAITING_PAYER);
        assertThat(waiting.call().flatMap(PartnerCall::payUrl)).contains(ScriptedCalls.PAGE);
        assertThat(waiting.deadline()).isBefore(HOUSE.clock.instant().plus(Duration.ofMinutes(36)));
        assertThat(HOUSE.wallet(mei).available()).as("not yet").isEqualTo(usd(0));
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(50_00));

        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        var settled = payIns.find(mei, waiting.id()).orElseThrow();
        assertThat(settled.state()).isEqualTo(State.SETTLED);
        assertThat(settled.card()).contains(new PayIn.Card("visa", "4242"));
        assertThat(settled.steps())
                .extracting(PayIn.Step::state)
                .containsExactly(State.PLACED, State.SUBMITTED, State.AWAITING_PAYER, State.SETTLING, State.SETTLED);
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(50_00));
        assertThat(HOUSE.told(waiting.id()))
                .containsExactly("PENDING CLEARING>WALLET 5000 POSTED", "POST_PENDING CLEARING>WALLET 5000 POSTED");
    }

    @Test
    void itsEndIsToldOnceAndItsMarkChangesUntilThen() {
        var marks = HOUSE.get(PayInMarks.class);
        HOUSE.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
        var waiting = place(50_00);
        var path = "/top-ups/" + waiting.id();
        assertThat(marks.of(List.of(mei, PersonId.next()))).isEqualTo(Map.of(mei, Map.of(path, "AWAITING_PAYER")));
        assertThat(HOUSE.events).isEmpty();

        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        payIns.find(mei, waiting.id());
        payIns.find(mei, waiting.id());
        assertThat(marks.of(List.of(mei))).isEmpty();
        assertThat(HOUSE.events)
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo(PayIns.ENDED))
                .satisfies(event -> assertThat(event.subject()).isEqualTo(waiting.id()));
        assertThat(payIns.personOf(waiting.id())).contains(mei);
        assertThat(payIns.personOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theAcquirerIsToldWhereToSendThePayerBack() {
        var payIn = place(50_00);
        var charge = HOUSE.acquirer.charged().get(0);
        assertThat(charge.returnUrl()).hasToString("http://test/top-ups/" + payIn.id());
        assertThat(charge.amount()).isEqualTo(usd(50_00));
        assertThat(charge.cardToken()).isEmpty();
    }

    @Test
    void aRejectedTopUpTakesNothing() {
        HOUSE.acquirer.willSay(PartnerCall.State.REJECTED);
        var released = place(50_00);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.rejection()).contains(new PartnerCall.Rejection("card-declined", "The bank refused."));
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(0));
        assertThat(HOUSE.told(released.id()))
                .containsExactly("PENDING CLEARING>WALLET 5000 VOIDED", "VOID_PENDING CLEARING>WALLET 5000 VOIDED");
    }

    @Test
    void anAcquirerThatCannotBeAskedReleasesTheTopUpAtOnce() {
        HOUSE.acquirer.isAvailable(false);
        var released = place(50_00);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.rejection().map(PartnerCall.Rejection::code)).contains("partner-unavailable");
        assertThat(released.call()).isEmpty();
    }

    @Test
    void anAcquirerThatWasSwitchedOffInBetweenReleasesTheTopUpAtOnce() {
        HOUSE.acquirer.isSwitchedOff();
        var released = place(50_00);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.call()).isEmpty();
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(0));
    }

    @Test
    void doubtPastTheDeadlineIsSuspendedAndALateSuccessIsCreditedByANewTransfer() {
        HOUSE.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var payIn = place(50_00);
        assertThat(payIn.state()).isEqualTo(State.SUBMITTED);
        HOUSE.passTime(DAY);
        HOUSE.sweep();
        assertThat(payIns.find(mei, payIn.id()).orElseThrow().state()).isEqualTo(State.SUSPENDED);
        assertThat(HOUSE.acquirer.withdrawn())
                .as("no card is charged days later")
                .contains(HOUSE.acquirer.charged().get(0).key());
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(0));

        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        assertThat(payIns.find(mei, payIn.id()).orElseThrow().state()).isEqualTo(State.SETTLED);
        assertThat(HOUSE.told(payIn.id()))
                .containsExactly(
                        "PENDING CLEARING>WALLET 5000 VOIDED",
                        "VOID_PENDING CLEARING>WALLET 5000 VOIDED",
                        "SINGLE CLEARING>WALLET 5000 POSTED");
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(50_00));
    }

    @Test
    void doubtThatEndsInARejectionMovesNothingMore() {
        HOUSE.acquirer.willSay(PartnerCall.State.IN_PROGRESS);
        var payIn = place(50_00);
        HOUSE.passTime(DAY);
        HOUSE.sweep();
        HOUSE.acquirer.willSay(PartnerCall.State.REJECTED);
        assertThat(payIns.find(mei, payIn.id()).orElseThrow().state()).isEqualTo(State.RELEASED);
        assertThat(HOUSE.told(payIn.id()))
                .containsExactly("PENDING CLEARING>WALLET 5000 VOIDED", "VOID_PENDING CLEARING>WALLET 5000 VOIDED");
    }

    @Test
    void aPayerWhoNeverComesBackIsNoDoubtTheAcquirerSaysHowItsPageEnded() {
        HOUSE.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
        var payIn = place(50_00);
        HOUSE.passTime(Duration.ofMinutes(36));
        HOUSE.sweep();
        HOUSE.passTime(DAY);
        HOUSE.sweep();
        assertThat(stateOf(payIn)).isEqualTo(State.AWAITING_PAYER);
        HOUSE.acquirer.willSay(PartnerCall.State.REJECTED);
        HOUSE.passTime(Duration.ofMinutes(5));
        HOUSE.sweep();
        assertThat(stateOf(payIn)).isEqualTo(State.RELEASED);
        assertThat(HOUSE.told(payIn.id()))
                .containsExactly("PENDING CLEARING>WALLET 5000 VOIDED", "VOID_PENDING CLEARING>WALLET 5000 VOIDED");
    }

    @Test
    void aPayerWhoIsBackWhileTheAcquirerStillWorksHasTheGeneralDeadlineAgain() {
        HOUSE.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
        var waiting = place(50_00);
        HOUSE.acquirer.willSay(PartnerCall.State.IN_PROGRESS);
        var resumed = payIns.find(mei, waiting.id()).orElseThrow();
        assertThat(resumed.state()).isEqualTo(State.SUBMITTED);
        assertThat(resumed.deadline()).isAfter(waiting.deadline());
        HOUSE.passTime(DAY);
        HOUSE.sweep();
        assertThat(stateOf(waiting)).isEqualTo(State.SUSPENDED);
    }

    @Test
    void aSuccessThatComesInTheLastMomentIsNoDoubt() {
        HOUSE.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var payIn = place(50_00);
        HOUSE.passTime(DAY);
        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        HOUSE.sweep();
        assertThat(stateOf(payIn)).isEqualTo(State.SETTLED);
        assertThat(HOUSE.told(payIn.id()))
                .containsExactly("PENDING CLEARING>WALLET 5000 POSTED", "POST_PENDING CLEARING>WALLET 5000 POSTED");
    }

    @Test
    void aTopUpThatIsFoundTooLateIsNotStartedAnyMore() {
        var command = topUp(mei, 50_00);
        var placed = HOUSE.get(PayInPlacing.class).place(command).payIn();
        HOUSE.passTime(DAY);
        HOUSE.sweep();
        assertThat(payIns.find(mei, placed.id()).orElseThrow().state()).isEqualTo(State.RELEASED);
        assertThat(HOUSE.acquirer.charged()).isEmpty();
    }

    @Test
    void theNewsThatTheCallHasMovedCarriesTheTopUpOn() {
        HOUSE.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var payIn = place(50_00);
        var key = payIn.call().orElseThrow().key();
        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        HOUSE.acquirer.advance(key);
        var listener = HOUSE.get(PartnerCallMoved.class);
        listener.consume(Event.of(PartnerCalls.MOVED, key));
        listener.consume(Event.of(PartnerCalls.MOVED, key));
        listener.consume(Event.of(PartnerCalls.MOVED, UUID.randomUUID()));
        assertThat(stateOf(payIn)).isEqualTo(State.SETTLED);
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(50_00));
    }

    @Test
    void aRepeatedIntentGivesTheSameTopUpInItsStateNow() {
        HOUSE.acquirer.willSay(PartnerCall.State.AWAITING_PAYER);
        var command = topUp(mei, 50_00);
        var first = payIns.place(command);
        HOUSE.acquirer.willSay(PartnerCall.State.SUCCEEDED);
        var second = payIns.place(command);
        assertThat(first.isReplay()).isFalse();
        assertThat(second.isReplay()).isTrue();
        assertThat(second.payIn().id()).isEqualTo(first.payIn().id());
        assertThat(second.payIn().state()).isEqualTo(State.SETTLED);
        assertThat(HOUSE.acquirer.charged()).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedAndAnotherPersonsKeyIsAnother() {
        payIns.place(topUp(mei, "key-00001", 50_00));
        assertThatThrownBy(() -> payIns.place(topUp(mei, "key-00001", 51_00)))
                .satisfies(is(KernelError.IDEMPOTENCY_KEY_REUSED));
        assertThat(payIns.place(topUp(PersonId.next(), "key-00001", 51_00)).isReplay())
                .isFalse();
    }

    @Test
    void theSameIntentFromManyThreadsChargesOnce() throws Exception {
        var command = topUp(mei, 50_00);
        var placing = HOUSE.get(PayInPlacing.class);
        Callable<PayInPlacing.Recorded> once = () -> placing.place(command);
        for (var future : HOUSE.threads().invokeAll(Collections.nCopies(12, once))) {
            payIns.find(mei, future.get().payIn().id());
        }
        assertThat(HOUSE.acquirer.charged()).hasSize(1);
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(50_00));
    }

    @Test
    void aLostAnswerIsFoundByItsKey() {
        var payIn = payIns.place(topUp(mei, "key-00002", 50_00)).payIn();
        var intents = HOUSE.get(PayInIntents.class);
        assertThat(intents.resourceOf(Actor.person(mei), new IdempotencyKey("key-00002")))
                .contains("/top-ups/" + payIn.id());
        assertThat(intents.resourceOf(Actor.person(PersonId.next()), new IdempotencyKey("key-00002")))
                .isEmpty();
    }

    @Test
    void somebodyElsesTopUpIsNotThere() {
        var payIn = place(50_00);
        assertThat(payIns.find(PersonId.next(), payIn.id())).isEmpty();
    }

    @Test
    void openTopUpsAreThoseThatHaveNotEndedNewestFirst() {
        place(10_00);
        HOUSE.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var first = place(20_00);
        HOUSE.passTime(Duration.ofMillis(5));
        var second = place(30_00);
        assertThat(payIns.open(mei)).extracting(PayIn::id).containsExactly(second.id(), first.id());
        assertThat(payIns.open(PersonId.next())).isEmpty();
    }

    @Test
    void amountsThatCannotBeToppedUpAreRefusedAndLeaveNothing() {
        assertThatThrownBy(() -> place(0)).satisfies(is(PaymentError.INVALID_AMOUNT));
        assertThatThrownBy(() -> place(-1)).satisfies(is(PaymentError.INVALID_AMOUNT));
        assertThatThrownBy(() -> place(1_000_001)).satisfies(is(PaymentError.NO_PAYMENT_CHANNEL));
        var euros = topUp(mei, 50_00);
        var command = new PlacePayIn(euros.intent(), mei, Money.of(50_00, "EUR"), Optional.empty());
        assertThatThrownBy(() -> payIns.place(command)).satisfies(is(PaymentError.INVALID_AMOUNT));
        HOUSE.services.switchOff();
        assertThatThrownBy(() -> place(50_00)).satisfies(is(PaymentError.NO_PAYMENT_CHANNEL));
        assertThat(HOUSE.get(PayInIntents.class)
                        .resourceOf(Actor.person(mei), euros.intent().key()))
                .isEmpty();
    }

    private PayIn place(long amount) {
        return payIns.place(topUp(mei, amount)).payIn();
    }

    private State stateOf(PayIn payIn) {
        return HOUSE.get(PayInRecords.class).find(payIn.id()).orElseThrow().state();
    }

    private static Consumer<Throwable> is(ErrorCode expected) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(expected));
    }
}
