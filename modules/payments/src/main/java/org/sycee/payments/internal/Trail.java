package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sycee.ledger.Account;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;
import org.sycee.payments.TrailTransfer;

/** Tells in words what moved in the ledger. */
@ApplicationScoped
class Trail {

    private final Ledger ledger;
    private final PartnerServices services;

    @Inject
    Trail(Ledger ledger, PartnerServices services) {
        this.ledger = ledger;
        this.services = services;
    }

    List<TrailTransfer> of(UUID reference) {
        return ledger.transfers(reference).stream().map(this::told).toList();
    }

    private TrailTransfer told(RecordedTransfer recorded) {
        var transfer = recorded.transfer();
        return new TrailTransfer(
                transfer.id(),
                recorded.at(),
                transfer.kind().name(),
                words(recorded.debit()),
                words(recorded.credit()),
                transfer.amount(),
                recorded.state().name());
    }

    private String words(Account account) {
        return switch (account.type()) {
            case WALLET -> "Your wallet";
            case FEE -> "Sycee fee";
            case CLEARING ->
                services.offer(account.owner()).map(ServiceOffer::name).orElse(account.owner());
            case SUSPENSE -> "Sycee, while unclear";
            case RECEIVABLE -> "What you owe";
            case MERCHANT, ESCROW, BANK, POSITION, ROUNDING, LOSS -> account.name();
        };
    }
}
