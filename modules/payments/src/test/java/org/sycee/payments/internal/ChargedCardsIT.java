package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.SavedCard;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PayIns;
import org.sycee.payments.PaymentError;
import org.sycee.payments.PlacePayIn;

/** Cards are saved by top-ups, and charged by the next ones. */
class ChargedCardsIT {

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
    void aSavedCardIsChargedWithItsTokenOnceThePinApproves() {
        var card = savedCard();
        var payIn = payIns.place(charge(card, "270116")).payIn();
        assertThat(payIn.state()).isEqualTo(State.SETTLED);
        assertThat(payIn.card()).contains(new PayIn.Card("visa", "4242"));
        assertThat(HOUSE.acquirer.charged().get(1).cardToken()).contains("tok-4242");
        assertThat(HOUSE.get(CardRecords.class).all(mei)).as("the same card").hasSize(1);
    }

    @Test
    void aWrongPinRecordsNothingAndDoesNotBurnTheKey() {
        var card = savedCard();
        var wrong = charge(card, "000000");
        assertThatThrownBy(() -> payIns.place(wrong)).satisfies(is(IdentityError.WRONG_PIN));
        var right =
                new PlacePayIn(wrong.intent(), mei, wrong.amount(), Optional.of(new PlacePayIn.Charge(card, "270116")));
        assertThat(payIns.place(right).isReplay()).isFalse();
        assertThat(HOUSE.pins.asked).hasValue(2);
        assertThat(payIns.place(wrong).isReplay())
                .as("a recorded key needs no PIN")
                .isTrue();
        assertThat(HOUSE.pins.asked).hasValue(2);
    }

    @Test
    void onlyOnesOwnCardCanBeChargedOrDeleted() {
        var card = savedCard();
        var cards = HOUSE.get(CardRecords.class);
        var stranger = PersonId.next();
        var theirs = topUp(stranger, 50_00);
        var stolen = new PlacePayIn(
                theirs.intent(), stranger, usd(50_00), Optional.of(new PlacePayIn.Charge(card, "270116")));
        assertThatThrownBy(() -> payIns.place(stolen)).satisfies(is(PaymentError.NO_SUCH_CARD));
        assertThat(HOUSE.pins.asked).as("no PIN is tried for it").hasValue(0);
        assertThat(cards.delete(stranger, card)).isFalse();
        assertThat(cards.choose(stranger, card)).isFalse();
        assertThat(cards.delete(mei, card)).isTrue();
        assertThatThrownBy(() -> payIns.place(charge(card, "270116"))).satisfies(is(PaymentError.NO_SUCH_CARD));
    }

    @Test
    void aCardIssuedAnewIsTheSameCardWithItsNewExpiry() {
        savedCard();
        HOUSE.acquirer.willUse(new SavedCard("tok-4242", "visa", "4242", 1, 2034));
        place(10_00);
        assertThat(HOUSE.get(CardRecords.class).all(mei))
                .extracting(CardEntity::expiryYear)
                .containsExactly(2034);
    }

    @Test
    void aCardTypedAgainIsTheSameCardWithItsNewToken() {
        var card = savedCard();
        HOUSE.acquirer.willUse(new SavedCard("tok-again", "visa", "4242", 12, 2030));
        place(10_00);
        payIns.place(charge(card, "270116"));
        assertThat(HOUSE.get(CardRecords.class).all(mei))
                .extracting(CardEntity::id)
                .containsExactly(card);
        assertThat(HOUSE.acquirer.charged().get(2).cardToken()).contains("tok-again");
    }

    @Test
    void anExpiredCardIsNotCharged() {
        var now = YearMonth.from(HOUSE.clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
        HOUSE.acquirer.willUse(new SavedCard("tok-old", "visa", "1881", now.getMonthValue(), now.getYear()));
        var card = savedCard();
        assertThatThrownBy(() -> payIns.place(charge(card, "270116"))).satisfies(is(PaymentError.CARD_EXPIRED));
        assertThat(HOUSE.pins.asked).as("no PIN is tried for it").hasValue(0);
        assertThat(HOUSE.acquirer.charged()).as("the one that saved it").hasSize(1);
    }

    static Stream<SavedCard> impossible() {
        return Stream.of(
                new SavedCard("tok-1", "visa", "????", 13, 30),
                new SavedCard("tok\0-1", "visa", "4242", 12, 2030),
                new SavedCard("tok-1", "vi\0sa", "4242", 12, 2030));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void aCardWithAnImpossibleDescriptionDoesNotKeepTheMoneyWaiting(SavedCard card) {
        HOUSE.acquirer.willUse(card);
        assertThat(place(50_00).state()).isEqualTo(State.SETTLED);
        assertThat(HOUSE.get(CardRecords.class).all(mei)).isEmpty();
    }

    @Test
    void aPinIsNeverShown() {
        assertThat(charge(UUID.randomUUID(), "270116").toString()).doesNotContain("270116");
    }

    private UUID savedCard() {
        place(10_00);
        return HOUSE.get(CardRecords.class).all(mei).get(0).id();
    }

    private PlacePayIn charge(UUID card, String pin) {
        var plain = topUp(mei, 50_00);
        return new PlacePayIn(plain.intent(), mei, usd(50_00), Optional.of(new PlacePayIn.Charge(card, pin)));
    }

    private PayIn place(long amount) {
        return payIns.place(topUp(mei, amount)).payIn();
    }

    private static Consumer<Throwable> is(ErrorCode expected) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(expected));
    }
}
