package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideTip;
import org.sycee.partners.Answer;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerRides;
import org.sycee.partners.PartnersError;
import org.sycee.partners.internal.ContradictionEntity.Heard;

@Timeout(60)
class RidesIT {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Money CAP = usd(30_00);
    private static final Money FARE = usd(38_00);
    private static final Place HOME = new Place("1 Quay Street", new GeoPoint(-36.84, 174.76));
    private static final Place WORK = new Place("9 Mill Lane", new GeoPoint(-36.9, 174.8));

    private final FakeTaxi taxi = new FakeTaxi();
    private final PartnersRoom room = new PartnersRoom(taxi);
    private final PartnerRides rides = room.get(PartnerRides.class);

    @AfterEach
    void close() {
        room.close();
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    private static RideBooking ride() {
        return new RideBooking(Ids.next(), CAP, "offer-1", HOME, WORK);
    }

    private UUID recorded(Operation operation) {
        room.calls().record(PartnersRoom.newCall("metro", operation));
        return operation.key();
    }

    /** A ride that the partner has taken. */
    private UUID booked() {
        var key = recorded(ride());
        assertThat(room.calls().advance(key).state()).isEqualTo(State.IN_PROGRESS);
        return key;
    }

    private UUID askedForMore() {
        var key = booked();
        taxi.onRideInquiry(FakeTaxi.asks(FARE));
        inquire(key);
        return key;
    }

    private void inquire(UUID key) {
        room.pass(PAUSE);
        room.calls().hurry(key);
    }

    @Test
    void aRideIsBookedOnceThenInquiredAndTakesWhatItCost() {
        var key = booked();
        assertThat(room.calls().find(key).orElseThrow().taken()).isEmpty();
        taxi.onRideInquiry(FakeTaxi.took(usd(21_50)));
        inquire(key);
        var call = room.calls().find(key).orElseThrow();
        assertThat(call.state()).isEqualTo(State.SUCCEEDED);
        assertThat(call.taken()).hasValue(usd(21_50));
        assertThat(taxi.asked()).containsExactly("book 3000", "inquire 3000");
    }

    @Test
    void whoHasTakenItAndThenNamesAnotherAmountContradicts() {
        var key = booked();
        taxi.onRideInquiry(FakeTaxi.took(usd(21_50)));
        inquire(key);
        taxi.onCallback((of, status) -> CallResult.succeeded(of, usd(22_00), "R-" + of));
        var body = "{\"key\":\"%s\"}".formatted(key).getBytes(StandardCharsets.UTF_8);
        room.get(CallbackDesk.class).take("metro", CallbackSigner.signed(body, room.now()));
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(usd(21_50));
        room.get(CallWork.class)
                .confirm(key, room.get(Instances.class).open("metro").orElseThrow());
        var told = room.get(ContradictionRecords.class).page(true, ContradictionsRoom.NEWEST, 1_000).stream()
                .map(ContradictionEntity::json)
                .filter(one -> one.call().equals(key))
                .toList();
        assertThat(told).extracting(one -> one.amount().toMoney()).containsExactly(usd(22_00));
        assertThat(told).extracting(ContradictionJson::heard).containsExactly(Optional.of(Heard.TAKEN_BACK));
    }

    @Test
    void aTipIsGivenWholly() {
        taxi.onBook(FakeTaxi.took(usd(1_99))).onRideInquiry(FakeTaxi.took(usd(2_00)));
        var key = recorded(new RideTip(Ids.next(), usd(2_00), Ids.next()));
        assertThat(room.calls().advance(key).state()).as("a part is suspicious").isEqualTo(State.UNKNOWN);
        inquire(key);
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(usd(2_00));
        assertThat(taxi.asked()).containsExactly("tip 200", "inquire 200");
    }

    @Test
    void aBookingThatGotLostIsSentAgainWithTheSameKey() {
        taxi.onBook(booking -> {
            throw new NoAnswerException("lost", true, new IllegalStateException());
        });
        var key = recorded(ride());
        assertThat(room.calls().advance(key).state()).isEqualTo(State.UNKNOWN);
        taxi.onBook(booking -> CallResult.inProgress()).onRideInquiry(operation -> CallResult.notFound());
        inquire(key);
        room.pass(Duration.ofSeconds(20));
        room.calls().hurry(key);
        assertThat(room.state(key)).isEqualTo(State.IN_PROGRESS);
        assertThat(taxi.asked().stream().filter("book 3000"::equals)).hasSize(2);
    }

    @Test
    void aFareAboveTheCapWaitsForThePayersWord() {
        var key = askedForMore();
        var call = room.calls().find(key).orElseThrow();
        assertThat(call.state()).isEqualTo(State.AWAITING_PAYER);
        assertThat(call.fare()).hasValue(FARE);
        assertThat(call.payUrl()).isEmpty();
        inquire(key);
        assertThat(taxi.asked()).as("nobody tells it anything yet").doesNotContain("agree 3000", "agree 3800");
    }

    @Test
    void thePayersWordIsToldAtOnceAndTheFareTaken() {
        var key = askedForMore();
        var agreed = room.calls().agree(key, FARE);
        assertThat(agreed.fare()).as("nothing more to be said").isEmpty();
        taxi.onAgree(FakeTaxi.took(FARE));
        assertThat(room.calls().advance(key).state()).isEqualTo(State.SUCCEEDED);
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(FARE);
        assertThat(taxi.asked()).endsWith("agree 3800");
        assertThat(room.calls().find(key).orElseThrow().answers())
                .last()
                .satisfies(answer -> assertThat(answer.purpose()).isEqualTo(Answer.Purpose.WISH));
    }

    @Test
    void whoDeclinesIsToldWithTheCap() {
        var key = askedForMore();
        room.calls().agree(key, CAP);
        taxi.onAgree(FakeTaxi.took(CAP));
        room.calls().advance(key);
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(CAP);
        assertThat(taxi.asked()).endsWith("agree 3000");
    }

    @Test
    void theFirstWordIsFinalAndNoneCountsAfterTheEnd() {
        var key = askedForMore();
        room.calls().agree(key, CAP);
        room.calls().agree(key, FARE);
        taxi.onAgree(FakeTaxi.took(FARE));
        room.calls().advance(key);
        assertThat(room.state(key)).as("more than was agreed to").isEqualTo(State.AWAITING_PAYER);
        taxi.onRideInquiry(FakeTaxi.took(CAP));
        inquire(key);
        assertThat(room.calls().agree(key, FARE).taken()).hasValue(CAP);
        assertThatThrownBy(() -> room.calls().agree(askedForMore(), usd(29_99)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasToldIntoSilenceIsSettledByAnInquiry() {
        var key = askedForMore();
        room.calls().agree(key, FARE);
        taxi.onAgree(booking -> {
            throw new NoAnswerException("lost", true, new IllegalStateException());
        });
        assertThat(room.calls().advance(key).state()).isEqualTo(State.AWAITING_PAYER);
        taxi.onRideInquiry(FakeTaxi.took(FARE));
        inquire(key);
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(FARE);
        assertThat(taxi.asked()).endsWith("agree 3800", "inquire 3800");
    }

    @Test
    void aPartnerThatStillAsksIsToldAgain() {
        var key = askedForMore();
        room.calls().agree(key, FARE);
        taxi.onAgree(FakeTaxi.asks(FARE));
        room.calls().advance(key);
        taxi.onAgree(FakeTaxi.took(FARE));
        inquire(key);
        assertThat(room.state(key)).isEqualTo(State.SUCCEEDED);
        assertThat(taxi.asked()).endsWith("agree 3800", "agree 3800");
    }

    @Test
    void aWordThatWasGivenIsToldAfterARestart() {
        var key = askedForMore();
        room.calls().agree(key, FARE);
        room.restart();
        taxi.onAgree(FakeTaxi.took(FARE));
        room.calls().advance(key);
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(FARE);
    }

    @Test
    void anApprovalThatIsAskedWithinTheCapIsGivenByItself() {
        var key = booked();
        taxi.onRideInquiry(FakeTaxi.asks(usd(29_00))).onAgree(FakeTaxi.took(usd(29_00)));
        inquire(key);
        assertThat(room.calls().find(key).orElseThrow().fare()).isEmpty();
        inquire(key);
        assertThat(taxi.asked()).endsWith("agree 3000");
        assertThat(room.calls().find(key).orElseThrow().taken()).hasValue(usd(29_00));
    }

    @Test
    void aFareAboveWhatThePluginMayTakeIsNotPutToThePayer() {
        var key = booked();
        taxi.onRideInquiry(FakeTaxi.asks(usd(5_000_01)));
        inquire(key);
        assertThat(room.state(key)).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void whatWasNotTakenIsFreeForTheDayAndWhatIsAgreedToTakesMoreOfIt() {
        room.restartWithADailyBudgetOf(100_00);
        room.moveTheClock(Duration.ofDays(20_000));
        var key = askedForMore();
        room.calls().admit(raised(key, FARE));
        room.calls().admit(raised(key, FARE));
        assertThat(isAdmitted(62_01)).isFalse();
        room.calls().dismiss(key);
        assertThat(isAdmitted(70_01)).as("the call's own part stays").isFalse();
        refused(PartnersError.DAILY_BUDGET_SPENT, () -> room.calls().admit(raised(key, usd(100_01))));
        room.calls().admit(raised(key, FARE));
        room.calls().agree(key, FARE);
        taxi.onAgree(FakeTaxi.took(usd(35_00)));
        room.calls().advance(key);
        assertThat(isAdmitted(65_01)).isFalse();
        assertThat(isAdmitted(65_00)).isTrue();
    }

    @Test
    void whatWasTakenForAnAgreementThatCameTooLateIsFreeAgain() {
        room.restartWithADailyBudgetOf(100_00);
        room.moveTheClock(Duration.ofDays(21_000));
        var taken = askedForMore();
        taxi.onRideInquiry(FakeTaxi.took(CAP));
        inquire(taken);
        taxi.onRideInquiry(operation -> CallResult.inProgress());
        var refused = askedForMore();
        taxi.onRideInquiry(operation -> CallResult.rejected("declined", "called off"));
        inquire(refused);
        for (var key : List.of(taken, refused)) {
            room.calls().admit(raised(key, FARE));
            room.calls().agree(key, FARE);
        }
        assertThat(isAdmitted(70_01)).isFalse();
        assertThat(isAdmitted(70_00)).isTrue();
    }

    private static NewCall raised(UUID key, Money most) {
        return PartnersRoom.newCall("metro", new RideBooking(key, most, "offer-1", HOME, WORK));
    }

    private boolean isAdmitted(long amount) {
        try {
            room.calls().admit(raised(Ids.next(), usd(amount)));
            return true;
        } catch (SyceeException e) {
            return false;
        }
    }

    @Test
    void placesAndOffersAreAskedForAndWhatCannotBePaidHereIsLeftOut() {
        var payable = offer(30_00, "USD");
        taxi.know(
                Stream.generate(() -> HOME).limit(11).toList(),
                List.of(payable, offer(5_000_01, "USD"), offer(1, "EUR")));
        assertThat(rides.places("metro", "quay", "en")).hasSize(10).contains(HOME);
        var query = new RideQuery(HOME, WORK, Optional.empty(), 1);
        assertThat(rides.offers("metro", query)).containsExactly(payable);
        refused(PartnersError.NO_SUCH_SERVICE, () -> rides.offers("nobody", query));
        refused(PartnersError.PARTNER_UNAVAILABLE, () -> rides.offers("ghost", query));
    }

    private static RideOffer offer(long cap, String currency) {
        var money = Money.of(cap, currency);
        return new RideOffer(
                "offer-" + cap,
                new RideOffer.RideClass("comfort", LocalText.of("Comfort", "舒适"), 4),
                new RideOffer.Fare(money, money, money, 100),
                new RideOffer.Trip(Duration.ofMinutes(4), Duration.ofMinutes(20), 7_000),
                Instant.EPOCH);
    }

    @Test
    void aBillerOffersNoRides() {
        try (var other = new PartnersRoom()) {
            var key = other.recorded();
            refused(
                    PartnersError.NO_SUCH_SERVICE,
                    () -> other.get(PartnerRides.class).places("metro", "q", "en"));
            refused(
                    PartnersError.NO_SUCH_SERVICE,
                    () -> other.get(PartnerRides.class).track(key));
            refused(
                    PartnersError.PARTNER_UNAVAILABLE,
                    () -> other.calls().record(PartnersRoom.newCall("metro", ride())));
            refused(KernelError.NOT_FOUND, () -> other.get(PartnerRides.class).track(Ids.next()));
        }
    }

    @Test
    void aRideThatWasBookedIsTrackedAndCalledOffAlsoWhenNothingNewMayBegin() {
        var key = booked();
        var switches = room.get(InstanceSwitches.class);
        var deed = new Deed(Actor.administrator(UUID.randomUUID()), "a test");
        switches.switchOff("metro", deed);
        try {
            assertThat(rides.track(key).state()).isEqualTo(RideStatus.State.SEARCHING);
            var terms = rides.cancellation(key).orElseThrow();
            taxi.onCancel(booking -> CallResult.rejected("declined", "called off"));
            assertThat(rides.cancel(key, terms).state()).isEqualTo(State.REJECTED);
            assertThat(taxi.asked()).endsWith("cancel at 0 3000");
        } finally {
            switches.switchOn("metro", deed);
        }
    }

    @Test
    void whatAWishIsAnsweredCountsLikeAnyAnswerAndSilenceIsNone() {
        var terms = new CancellationTerms(usd(5_00), Instant.EPOCH);
        var key = booked();
        taxi.onCancel(FakeTaxi.took(usd(5_00)));
        var call = rides.cancel(key, terms);
        assertThat(call.taken()).hasValue(usd(5_00));
        assertThat(call.answers()).last().satisfies(answer -> {
            assertThat(answer.purpose()).isEqualTo(Answer.Purpose.WISH);
            assertThat(answer.attempt()).isOne();
        });
        var other = booked();
        taxi.onCancel(booking -> {
            throw new NoAnswerException("lost", true, new IllegalStateException());
        });
        refused(PartnersError.PARTNER_UNAVAILABLE, () -> rides.cancel(other, terms));
        assertThat(room.state(other)).isEqualTo(State.IN_PROGRESS);
    }

    private static void refused(ErrorCode code, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }
}
