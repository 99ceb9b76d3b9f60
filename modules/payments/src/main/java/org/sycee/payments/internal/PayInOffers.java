package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;
import org.sycee.payments.PaymentError;
import org.sycee.payments.PlacePayIn;
import org.sycee.wallets.Wallets;

/** Decides whether a top-up can be had now, and on which terms. */
@ApplicationScoped
class PayInOffers {

    private final Wallets wallets;
    private final PartnerServices services;
    private final SavedCards cards;
    private final PaymentSettings settings;
    private final Clock clock;

    @Inject
    PayInOffers(Wallets wallets, PartnerServices services, SavedCards cards, PaymentSettings settings, Clock clock) {
        this.wallets = wallets;
        this.services = services;
        this.cards = cards;
        this.settings = settings;
        this.clock = clock;
    }

    PayInTerms termsFor(PlacePayIn command) {
        checkAmount(command.amount());
        var card = command.charge().map(charge -> cards.good(command.person(), charge.card()));
        var channel = channelFor(command, card)
                .filter(offer -> offer.unavailable().isEmpty())
                .map(ServiceOffer::instance)
                .orElseThrow(() -> noChannel(command.amount()));
        return new PayInTerms(command, channel, card, clock.instant().plus(settings.unknownDeadline()));
    }

    /** A saved card is known to the acquirer that gave its token, and to no other. */
    private Optional<ServiceOffer> channelFor(PlacePayIn command, Optional<CardEntity> card) {
        return card.isPresent() ? services.offer(card.get().instance()) : services.payInChannel(command.amount());
    }

    private void checkAmount(Money amount) {
        if (!amount.isPositive() || !amount.currency().equals(wallets.currency())) {
            throw new SyceeException(
                    PaymentError.INVALID_AMOUNT,
                    "A top-up is a positive amount of " + wallets.currency() + ", not " + amount + ".");
        }
    }

    private static SyceeException noChannel(Money amount) {
        return new SyceeException(
                PaymentError.NO_PAYMENT_CHANNEL,
                "No card company takes " + amount + " now. Try a smaller amount, or later.");
    }
}
