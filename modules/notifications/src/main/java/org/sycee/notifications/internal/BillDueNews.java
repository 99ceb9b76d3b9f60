package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.notifications.NoticeKind;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;

/** Reminds of a bill, once; one that was paid before the event is heard is no news any more. */
@ApplicationScoped
class BillDueNews implements NewsSource {

    private final SavedAccounts accounts;

    @Inject
    BillDueNews(SavedAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return SavedAccounts.BILL_DUE;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return accounts.find(subject)
                .flatMap(account -> account.bill().flatMap(KnownBill::due).map(due -> news(account, due)));
    }

    private static News news(SavedAccount account, KnownBill.Due due) {
        var parameters = Map.of(
                "payee", account.nickname(),
                "amount", Long.toString(due.total().minorUnits()),
                "currency", due.total().currency().getCurrencyCode(),
                "date", due.dueDate().toString());
        var cause = Ids.named(account.id() + "/" + due.reference());
        return new News(account.person(), cause, NoticeKind.BILL_DUE, "/saved-bills/" + account.id(), parameters);
    }
}
