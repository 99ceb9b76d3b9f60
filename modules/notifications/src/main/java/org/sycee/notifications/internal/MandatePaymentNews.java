package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.notifications.NoticeKind;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;

/** What a mandate is going to do, or did not do, with the name that the person gave to the account. */
@ApplicationScoped
class MandatePaymentNews {

    private final Mandates mandates;
    private final SavedAccounts accounts;

    @Inject
    MandatePaymentNews(Mandates mandates, SavedAccounts accounts) {
        this.mandates = mandates;
        this.accounts = accounts;
    }

    Optional<MandatePayment> payment(UUID id) {
        return mandates.payment(id);
    }

    /** Nothing, if the account was removed meanwhile, and the mandate with it. */
    Optional<News> of(MandatePayment payment, NoticeKind kind, Map<String, String> more) {
        return mandates.find(payment.person(), payment.mandate())
                .map(Mandate::account)
                .flatMap(accounts::find)
                .map(account -> news(account, payment, kind, more));
    }

    private static News news(SavedAccount account, MandatePayment payment, NoticeKind kind, Map<String, String> more) {
        var parameters = new HashMap<>(more);
        parameters.put("payee", account.nickname());
        parameters.put("amount", Long.toString(payment.total().minorUnits()));
        parameters.put("currency", payment.total().currency().getCurrencyCode());
        var cause = Ids.named(payment.id() + "/" + kind);
        return new News(payment.person(), cause, kind, "/saved-bills/" + account.id(), Map.copyOf(parameters));
    }
}
