package org.sycee.wallets.internal;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.sycee.kernel.LiveMarks;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.Ledger;

/** A wallet's mark is that of its account; a wallet that was never needed has none. */
@ApplicationScoped
class WalletMarks implements LiveMarks {

    private final Ledger ledger;
    private final WalletSettings settings;

    @Inject
    WalletMarks(Ledger ledger, WalletSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public Map<PersonId, Map<String, String>> of(Collection<PersonId> people) {
        var accounts = people.stream().distinct().collect(toMap(this::accountOf, person -> person));
        return ledger.marks(accounts.keySet()).entrySet().stream()
                .collect(toMap(mark -> accounts.get(mark.getKey()), mark -> Map.of("/wallet", mark.getValue())));
    }

    private AccountId accountOf(PersonId person) {
        return WalletService.accountOf(person, settings.currency()).id();
    }
}
