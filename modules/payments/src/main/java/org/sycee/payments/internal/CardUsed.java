package org.sycee.payments.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partners.PartnerCall;

/** Reads which card a call used; what no card can look like is left out, since money must not wait for it. */
final class CardUsed {

    private static final Logger LOG = System.getLogger(CardUsed.class.getName());

    private CardUsed() {}

    static Optional<SavedCard> by(PartnerCall call) {
        var plausible = call.card().filter(CardUsed::isPlausible);
        if (call.card().isPresent() && plausible.isEmpty()) {
            LOG.log(Level.WARNING, "card not saved, its description is wrong instance=" + call.instance());
        }
        return plausible;
    }

    private static boolean isPlausible(SavedCard card) {
        return isPlausible(card.token())
                && isPlausible(card.brand())
                && card.lastFour().matches("[0-9]{4}")
                && card.expiryMonth() >= 1
                && card.expiryMonth() <= 12
                && card.expiryYear() >= 2000
                && card.expiryYear() <= 2999;
    }

    private static boolean isPlausible(String words) {
        return !words.isBlank() && words.codePoints().noneMatch(Character::isISOControl);
    }
}
