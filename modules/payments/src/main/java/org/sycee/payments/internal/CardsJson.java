package org.sycee.payments.internal;

import java.util.List;
import java.util.UUID;
import org.sycee.payments.internal.SavedCards.Listed;

/** A person's saved cards on the wire, the default first. */
record CardsJson(List<CardJson> items) {

    /** A saved card as its owner may see it. */
    record CardJson(
            UUID id,
            String brand,
            String lastFour,
            int expiryMonth,
            int expiryYear,
            boolean isDefault,
            boolean isExpired,
            boolean takesPayOuts) {

        static CardJson of(Listed listed) {
            var card = listed.card();
            return new CardJson(
                    card.id(),
                    card.brand(),
                    card.lastFour(),
                    card.expiryMonth(),
                    card.expiryYear(),
                    listed.isDefault(),
                    listed.isExpired(),
                    listed.takesPayOuts());
        }
    }

    static CardsJson of(List<Listed> cards) {
        return new CardsJson(cards.stream().map(CardJson::of).toList());
    }
}
