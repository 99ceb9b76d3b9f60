package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.SavedCard;
import org.sycee.payments.PaymentError;
import org.sycee.payments.internal.SavedCards.Listed;

class SavedCardsIT {

    private static final House HOUSE = new House();
    private final YearMonth now = YearMonth.from(HOUSE.clock.instant().atZone(ZoneOffset.UTC));
    private final SavedCards cards = HOUSE.get(SavedCards.class);
    private final PersonId mei = PersonId.next();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void theFirstCardIsTheDefaultUntilAnotherIsChosen() {
        save("1111", "2222");
        assertThat(told()).containsExactly("1111 default", "2222");
        cards.makeDefault(mei, id("2222"));
        assertThat(told()).containsExactly("2222 default", "1111");
        save("3333");
        assertThat(told()).as("a new card pushes nobody aside").containsExactly("2222 default", "1111", "3333");
    }

    @Test
    void removingTheDefaultMakesTheOneChosenBeforeItTheDefault() {
        save("1111", "2222", "3333");
        cards.makeDefault(mei, id("3333"));
        cards.makeDefault(mei, id("2222"));
        cards.remove(mei, id("2222"));
        assertThat(told()).containsExactly("3333 default", "1111");
        cards.remove(mei, id("3333"));
        cards.remove(mei, id("1111"));
        assertThat(told()).isEmpty();
    }

    @Test
    void anExpiredCardIsMarkedAndIsTheDefaultOnlyIfThereIsNoGoodOne() {
        save(now.minusMonths(1), "1111");
        assertThat(told()).containsExactly("1111 default expired");
        save(now, "2222");
        assertThat(told()).as("good until the month is over").containsExactly("2222 default", "1111 expired");
        var expired = id("1111");
        assertThatThrownBy(() -> cards.makeDefault(mei, expired)).satisfies(is(PaymentError.CARD_EXPIRED));
    }

    @Test
    void aCardThatIsNotOnesOwnIsNotThere() {
        save("1111");
        var stranger = PersonId.next();
        var card = id("1111");
        assertThatThrownBy(() -> cards.makeDefault(stranger, card)).satisfies(is(PaymentError.NO_SUCH_CARD));
        assertThatThrownBy(() -> cards.remove(stranger, card)).satisfies(is(PaymentError.NO_SUCH_CARD));
        assertThatThrownBy(() -> cards.remove(mei, UUID.randomUUID())).satisfies(is(PaymentError.NO_SUCH_CARD));
        assertThat(told()).containsExactly("1111 default");
    }

    @Test
    void aCardIsSaidToTakePayOutsIfItsAcquirerPaysOutToCards() {
        save("1111");
        assertThat(cards.all(mei)).allMatch(Listed::takesPayOuts);
        HOUSE.services.payNothingOut();
        assertThat(cards.all(mei)).noneMatch(Listed::takesPayOuts);
    }

    @Test
    void howeverManyChooseAndRemoveAtOnceThereIsExactlyOneDefault() throws Exception {
        var seed = RandomGenerator.getDefault().nextLong();
        var random = new java.util.Random(seed);
        save(IntStream.range(1000, 1040).mapToObj(String::valueOf).toArray(String[]::new));
        var ids = cards.all(mei).stream().map(listed -> listed.card().id()).toList();
        var work = new ArrayList<Callable<Long>>();
        for (var id : ids.subList(0, 39)) {
            var chosen = ids.get(random.nextInt(ids.size()));
            work.add(() -> defaultsAfter(() -> cards.makeDefault(mei, chosen)));
            work.add(() -> defaultsAfter(() -> cards.remove(mei, id)));
        }
        for (var seen : HOUSE.threads().invokeAll(work)) {
            assertThat(seen.get()).as("defaults at any moment, seed " + seed).isEqualTo(1);
        }
        assertThat(told()).hasSize(1).first().asString().endsWith(" default");
    }

    /** To choose a card that was just removed is refused, and that is all. */
    private long defaultsAfter(Runnable step) {
        try {
            step.run();
        } catch (SyceeException e) {
            assertThat(e.error()).isEqualTo(PaymentError.NO_SUCH_CARD);
        }
        return cards.all(mei).stream().filter(Listed::isDefault).count();
    }

    private void save(String... lastFour) {
        save(now.plusYears(1), lastFour);
    }

    private void save(YearMonth expiry, String... lastFour) {
        for (var four : lastFour) {
            var card = new SavedCard("tok-" + four, "visa", four, expiry.getMonthValue(), expiry.getYear());
            HOUSE.get(CardRecords.class).keep(mei, "acquirer", card);
        }
    }

    private UUID id(String lastFour) {
        return cards.all(mei).stream()
                .map(Listed::card)
                .filter(card -> card.lastFour().equals(lastFour))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> told() {
        return cards.all(mei).stream()
                .map(listed -> listed.card().lastFour()
                        + (listed.isDefault() ? " default" : "")
                        + (listed.isExpired() ? " expired" : ""))
                .toList();
    }

    private static java.util.function.Consumer<Throwable> is(PaymentError expected) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(expected));
    }
}
