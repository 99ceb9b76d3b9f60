package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.cashout.PlaceCashOut.Payout;
import org.sycee.kernel.PersonId;
import org.sycee.payments.CardsOnFile;

/** What people have saved that money can go to. */
@ApplicationScoped
class Targets {

    private final CardsOnFile cards;
    private final BankAccountRecords accounts;

    @Inject
    Targets(CardsOnFile cards, BankAccountRecords accounts) {
        this.cards = cards;
        this.accounts = accounts;
    }

    /**
     * The person's own card, while it is still good, or bank account.
     *
     * @throws org.sycee.kernel.SyceeException if there is none
     */
    Target find(PersonId person, Payout payout) {
        return switch (payout.kind()) {
            case CARD -> Target.of(cards.find(person, payout.to()));
            case BANK_ACCOUNT ->
                accounts.find(person, payout.to())
                        .flatMap(BankAccountEntity::target)
                        .orElseThrow(() -> BankAccountService.none(payout.to()));
        };
    }
}
