package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sycee.ledger.Account;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.Transfer;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;
import org.sycee.payments.Correction;
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
        return ledger.transfers(reference).stream()
                .map(recorded -> told(recorded, kind(recorded)))
                .toList();
    }

    /** It is promised and kept at once, so only what the payer has by it is told, and what of it repays a debt. */
    List<TrailTransfer> ofCorrection(UUID reference) {
        return ledger.transfers(reference).stream()
                .filter(recorded -> recorded.transfer().kind() != Transfer.Kind.PENDING)
                .map(recorded -> told(recorded, kindOfCorrection(recorded)))
                .toList();
    }

    private static String kindOfCorrection(RecordedTransfer recorded) {
        return recorded.transfer().kind() == Transfer.Kind.POST_PENDING ? Correction.PURPOSE : kind(recorded);
    }

    private static String kind(RecordedTransfer recorded) {
        return recorded.transfer().kind().name();
    }

    private TrailTransfer told(RecordedTransfer recorded, String kind) {
        var transfer = recorded.transfer();
        return new TrailTransfer(
                transfer.id(),
                recorded.at(),
                kind,
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
