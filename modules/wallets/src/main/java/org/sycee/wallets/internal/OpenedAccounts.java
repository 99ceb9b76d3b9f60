package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.Ledger;

/** Opens accounts, and remembers which are open to spare the ledger the question; forgetting costs only time. */
@ApplicationScoped
class OpenedAccounts {

    private static final int MOST_REMEMBERED = 100_000;

    private final Ledger ledger;
    private final Set<AccountId> opened = ConcurrentHashMap.newKeySet();

    @Inject
    OpenedAccounts(Ledger ledger) {
        this.ledger = ledger;
    }

    void ensure(Account account) {
        if (!opened.contains(account.id())) {
            ledger.open(List.of(account));
            remember(account.id());
        }
    }

    private void remember(AccountId id) {
        if (opened.size() >= MOST_REMEMBERED) {
            opened.clear();
        }
        opened.add(id);
    }
}
