package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.Remembered;
import org.sycee.kernel.SyceeException;
import org.sycee.wallets.WalletError;

/** Whom a person can pay: looked up, marked as favourite, or paid lately. */
@ApplicationScoped
class PayeeBook {

    private static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 50_000;

    private final Payees payees;
    private final Favourites favourites;
    private final RecentPayees recents;

    /** Whom a handle means never changes, and a changed name may be seen a minute later. */
    private final Remembered<UUID, Payee> known = new Remembered<>(MOST_REMEMBERED, BELIEVED);

    @Inject
    PayeeBook(Payees payees, Favourites favourites, RecentPayees recents) {
        this.payees = payees;
        this.favourites = favourites;
        this.recents = recents;
    }

    /**
     * Whom the payer means by a phone number, e-mail address or handle.
     *
     * @throws SyceeException {@link WalletError#PAYEE_UNKNOWN}, {@link WalletError#PAYEE_IS_PAYER}; or throttled
     */
    KnownPayee lookUp(PersonId payer, String to) {
        var payee = payees.lookUp(payer, to)
                .orElseThrow(unknown("Nobody here has this phone number, e-mail address or code."));
        return known(payer, another(payer, payee));
    }

    /** @throws SyceeException as {@link #lookUp} */
    Payee mustFind(PersonId payer, UUID payeeId) {
        var payee = known.get(payeeId, payees::find).orElseThrow(unknown("There is no payee " + payeeId + "."));
        return another(payer, payee);
    }

    private static Supplier<SyceeException> unknown(String sentence) {
        return () -> new SyceeException(WalletError.PAYEE_UNKNOWN, sentence);
    }

    private static Payee another(PersonId payer, Payee payee) {
        if (payee.person().equals(payer)) {
            throw new SyceeException(WalletError.PAYEE_IS_PAYER, "This is you; nobody pays oneself.");
        }
        return payee;
    }

    private KnownPayee known(PersonId payer, Payee payee) {
        return new KnownPayee(payee, favourites.of(payer).contains(payee.person()));
    }

    /** How others see the person. */
    Payee own(PersonId person) {
        return payees.of(person).orElseThrow(unknown("There is no payee for this account."));
    }

    /** Favourites, then those paid lately, the newest first of each. */
    List<KnownPayee> list(PersonId payer) {
        var marked = favourites.of(payer);
        return Stream.concat(marked.stream(), recents.of(payer).stream())
                .distinct()
                .flatMap(person -> payees.of(person).stream())
                .map(payee -> new KnownPayee(payee, marked.contains(payee.person())))
                .toList();
    }

    void mark(PersonId payer, UUID payeeId) {
        favourites.add(payer, mustFind(payer, payeeId).person());
    }

    void unmark(PersonId payer, UUID payeeId) {
        favourites.remove(payer, mustFind(payer, payeeId).person());
    }
}
