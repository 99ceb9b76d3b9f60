package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.cashout.CashOutError;
import org.sycee.cashout.PlaceCashOut;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.Instrument;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;
import org.sycee.wallets.Wallets;

/** Decides whether money can be paid out now, and where to. */
@ApplicationScoped
class CashOutRules {

    private final Wallets wallets;
    private final Targets targets;
    private final PartnerServices services;

    @Inject
    CashOutRules(Wallets wallets, Targets targets, PartnerServices services) {
        this.wallets = wallets;
        this.targets = targets;
        this.services = services;
    }

    /**
     * Where money may be paid out to; an acquirer that is switched off, is away, or pays nothing out is found out
     * before the PIN is asked and anything is recorded.
     */
    Target targetFor(PlaceCashOut command) {
        checkAmount(command.payout().amount());
        checkOwesNothing(command.person());
        var target = targets.find(command.person(), command.payout());
        checkPaysOut(target);
        services.mustBeUsable(target.instance());
        return target;
    }

    private void checkPaysOut(Target target) {
        if (!paysOutTo(target.instance()).contains(target.face().kind())) {
            throw new SyceeException(
                    CashOutError.PAYS_NOTHING_OUT,
                    "The company of " + target.face().words()
                            + " pays nothing out to it. Nothing was taken: choose another destination.");
        }
    }

    private Set<Instrument.Kind> paysOutTo(String acquirer) {
        return services.offer(acquirer).map(ServiceOffer::paysOutTo).orElseGet(Set::of);
    }

    /** Tells early what {@link org.sycee.payments.Payments#hold} makes sure of. */
    private void checkOwesNothing(PersonId person) {
        var owed = wallets.owed(person);
        if (owed.isPositive()) {
            throw new SyceeException(
                    CashOutError.DEBT_OPEN,
                    "You owe " + owed + ", because the bank of a card took back a top-up that was spent already. "
                            + "What is in the wallet stays there: top up, which repays it first, and then cash out.");
        }
    }

    private void checkAmount(Money amount) {
        if (!amount.isPositive() || !amount.currency().equals(wallets.currency())) {
            throw new SyceeException(
                    CashOutError.INVALID_AMOUNT,
                    "A cash-out is a positive amount of " + wallets.currency() + ", not " + amount
                            + ". Nothing was taken.");
        }
    }
}
