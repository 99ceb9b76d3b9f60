package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sycee.cashout.CashOutError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;

/** What people do with their bank accounts: named on an acquirer's own page, called by a name, removed. */
@ApplicationScoped
class BankAccountService {

    private static final int LONGEST_NAME = 40;

    private final BankAccountRecords records;
    private final PartnerServices services;
    private final CashOutSettings settings;

    @Inject
    BankAccountService(BankAccountRecords records, PartnerServices services, CashOutSettings settings) {
        this.records = records;
        this.services = services;
        this.settings = settings;
    }

    /** An account, and where its owner must go while it is OPEN. */
    record Shown(BankAccountEntity account, Optional<URI> page) {

        static Shown of(BankAccountEntity account) {
            return new Shown(account, Optional.empty());
        }
    }

    /** Those that money can go to. */
    List<Shown> all(PersonId person) {
        return records.linked(person).stream().map(Shown::of).toList();
    }

    /** Whether another one can be added now. */
    boolean mayBeAdded() {
        return channel().isPresent();
    }

    /**
     * Opens a page on which the person names an account.
     *
     * @throws SyceeException {@link CashOutError#NO_PAY_OUT_CHANNEL}, {@link CashOutError#TOO_MANY_BANK_ACCOUNTS}, or as
     *     {@link PartnerServices#linkAccount}
     */
    Shown open(PersonId person) {
        var channel = channel()
                .orElseThrow(() -> new SyceeException(
                        CashOutError.NO_PAY_OUT_CHANNEL,
                        "No company here pays out to bank accounts now. Nothing was added; try again later."));
        return asked(person, records.add(person, channel.instance()));
    }

    private Optional<ServiceOffer> channel() {
        return services.offers().stream()
                .filter(offer -> offer.paysOutTo().contains(Instrument.Kind.BANK_ACCOUNT))
                .filter(offer -> offer.unavailable().isEmpty())
                .findFirst();
    }

    /** The person's account; its acquirer is asked while it is OPEN. */
    Shown find(PersonId person, UUID id) {
        var account = records.find(person, id).orElseThrow(() -> none(id));
        return account.state() == BankAccountEntity.State.OPEN ? asked(person, account) : Shown.of(account);
    }

    private Shown asked(PersonId person, BankAccountEntity account) {
        var request = new LinkAccount(account.id(), settings.returnUrl(account.id()));
        var link = services.linkAccount(account.instance(), request);
        return new Shown(moved(person, account, link), link.page());
    }

    private BankAccountEntity moved(PersonId person, BankAccountEntity account, AccountLink link) {
        return switch (link.kind()) {
            case AWAITING_PERSON -> account;
            case LINKED ->
                change(person, account.id(), row -> row.link(link.account().orElseThrow()));
            case ENDED -> change(person, account.id(), BankAccountEntity::end);
        };
    }

    private BankAccountEntity change(PersonId person, UUID id, Consumer<BankAccountEntity> verb) {
        return records.change(person, id, verb).orElseThrow(() -> none(id));
    }

    /** Calls it by a name of its owner's own; by its bank again if that is blank. */
    Shown name(PersonId person, UUID id, String name) {
        var shown = ShownText.of(name, "A name", LONGEST_NAME);
        return Shown.of(change(person, id, row -> row.name(shown)));
    }

    void remove(PersonId person, UUID id) {
        if (!records.delete(person, id)) {
            throw none(id);
        }
    }

    static SyceeException none(UUID id) {
        return new SyceeException(
                CashOutError.NO_SUCH_BANK_ACCOUNT, "There is no bank account " + id + ". Nothing was taken.");
    }
}
