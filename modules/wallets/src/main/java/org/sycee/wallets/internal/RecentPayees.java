package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Entry;
import org.sycee.ledger.Ledger;
import org.sycee.wallets.Wallets;

/** Whom a person has paid lately, as the statement tells; nothing is written for it. */
@ApplicationScoped
class RecentPayees {

    private static final int ENTRIES_LOOKED_AT = 200;
    private static final int MOST = 8;

    private final Ledger ledger;
    private final Wallets wallets;

    @Inject
    RecentPayees(Ledger ledger, Wallets wallets) {
        this.ledger = ledger;
        this.wallets = wallets;
    }

    /** Newest first. */
    List<PersonId> of(PersonId person) {
        var wallet = WalletService.accountOf(person, wallets.currency()).id();
        return ledger.entries(wallet, Long.MAX_VALUE, ENTRIES_LOOKED_AT).stream()
                .filter(entry -> entry.amount().isNegative())
                .map(Entry::other)
                .distinct()
                .flatMap(other -> ledger.balance(other).stream())
                .map(Balance::account)
                .filter(account -> account.type() == AccountType.WALLET)
                .limit(MOST)
                .map(RecentPayees::ownerOf)
                .toList();
    }

    private static PersonId ownerOf(Account wallet) {
        return new PersonId(UUID.fromString(wallet.owner()));
    }
}
