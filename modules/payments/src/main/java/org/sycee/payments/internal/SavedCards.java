package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.Instrument;
import org.sycee.partners.PartnerServices;
import org.sycee.payments.CardOnFile;
import org.sycee.payments.CardsOnFile;
import org.sycee.payments.PayIn;
import org.sycee.payments.PaymentError;

/**
 * What people do with their saved cards.
 *
 * <p>Which one is the default follows from the rows, so that there is exactly one whenever there are cards, whoever
 * chooses and removes at the same time: of those still good the one chosen last, else the oldest.
 */
@ApplicationScoped
class SavedCards implements CardsOnFile {

    private final CardRecords records;
    private final PartnerServices services;
    private final Clock clock;

    @Inject
    SavedCards(CardRecords records, PartnerServices services, Clock clock) {
        this.records = records;
        this.services = services;
        this.clock = clock;
    }

    /**
     * A card in its owner's list.
     *
     * @param takesPayOuts whether its acquirer pays out to cards at all; the card's own bank may still refuse
     */
    record Listed(CardEntity card, boolean isDefault, boolean isExpired, boolean takesPayOuts) {}

    /** The default first, then those chosen later before those chosen earlier. */
    List<Listed> all(PersonId person) {
        var cards = records.all(person);
        var standing = defaultOf(cards).map(CardEntity::id);
        return cards.stream()
                .map(card -> listed(card, standing.equals(Optional.of(card.id()))))
                .sorted(Comparator.comparing(Listed::isDefault).reversed())
                .toList();
    }

    private Listed listed(CardEntity card, boolean isDefault) {
        return new Listed(card, isDefault, card.hasExpired(clock.instant()), takesPayOuts(card));
    }

    private boolean takesPayOuts(CardEntity card) {
        return services.offer(card.instance())
                .filter(offer -> offer.paysOutTo().contains(Instrument.Kind.CARD))
                .isPresent();
    }

    private Optional<CardEntity> defaultOf(List<CardEntity> cards) {
        var now = clock.instant();
        return cards.stream()
                .filter(card -> !card.hasExpired(now))
                .findFirst()
                .or(() -> cards.stream().findFirst());
    }

    /**
     * The person's card that may be charged.
     *
     * @throws SyceeException {@link PaymentError#NO_SUCH_CARD} or {@link PaymentError#CARD_EXPIRED}
     */
    CardEntity good(PersonId person, UUID id) {
        var card = records.find(person, id).orElseThrow(() -> none(id));
        if (card.hasExpired(clock.instant())) {
            throw new SyceeException(
                    PaymentError.CARD_EXPIRED,
                    "The card that ends in " + card.lastFour() + " has expired. Use another one, or save it anew.");
        }
        return card;
    }

    @Override
    public CardOnFile find(PersonId person, UUID id) {
        var card = good(person, id);
        return new CardOnFile(card.instance(), card.token(), new PayIn.Card(card.brand(), card.lastFour()));
    }

    void makeDefault(PersonId person, UUID id) {
        var card = good(person, id);
        if (!records.choose(person, card.id())) {
            throw none(id);
        }
    }

    void remove(PersonId person, UUID id) {
        if (!records.delete(person, id)) {
            throw none(id);
        }
    }

    private static SyceeException none(UUID id) {
        return new SyceeException(PaymentError.NO_SUCH_CARD, "There is no saved card " + id + ".");
    }
}
