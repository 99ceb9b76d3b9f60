package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.Deed;
import org.sycee.disputes.DisputesError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Orders;
import org.sycee.orders.RefundQuote;
import org.sycee.orders.Refunds;

/** Where administrators answer: one in words, two with money. */
@ApplicationScoped
class DisputeDesk {

    private final DeskRecords records;
    private final DisputeOversight oversight;
    private final DecidedRefunds decided;
    private final Orders orders;
    private final Refunds refunds;

    @Inject
    DisputeDesk(
            DeskRecords records, DisputeOversight oversight, DecidedRefunds decided, Orders orders, Refunds refunds) {
        this.records = records;
        this.oversight = oversight;
        this.decided = decided;
        this.orders = orders;
        this.refunds = refunds;
    }

    List<DisputeEntity> open(Optional<UUID> after, int most) {
        return oversight.open(after, most);
    }

    List<DisputeEntity> closed(Optional<UUID> after, int most) {
        return oversight.closed(after, most);
    }

    DisputeFile look(UUID id) {
        var dispute = found(id);
        var order = orders.find(dispute.order()).orElseThrow();
        return new DisputeFile(dispute, order, oversight.proposals(id));
    }

    /** What the partner would give back now, asked on the payer's behalf. */
    RefundQuote quote(UUID id) {
        var dispute = found(id).shown();
        return refunds.quote(dispute.person(), dispute.subject().order());
    }

    DisputeFile answer(UUID id, Actor who, String words) {
        records.answer(id, who, words);
        return look(id);
    }

    /** Proposes what was looked at, if the partner still gives that. */
    DisputeFile propose(UUID id, Actor who, String words, Money looked) {
        var quote = quote(id);
        if (!quote.amount().equals(looked)) {
            throw new SyceeException(
                    DisputesError.REFUND_CHANGED,
                    "The partner would now give back " + quote.amount() + ", not " + looked
                            + ". Look at what would come back again, then propose it.");
        }
        var proposal = new Proposal(who, words, quote.amount(), quote.fee());
        if (!records.wasProposed(id, proposal)) {
            records.propose(id, proposal);
        }
        return look(id);
    }

    /** Records the decision first, and only then asks for the money; what is not asked for here, the sweep asks for. */
    DisputeFile approve(UUID id, UUID proposal, Deed deed) {
        records.approve(id, proposal, deed).ifPresent(decided::carryOn);
        return look(id);
    }

    DisputeFile decline(UUID id, UUID proposal, Deed deed) {
        records.decline(id, proposal, deed);
        return look(id);
    }

    private DisputeEntity found(UUID id) {
        return oversight
                .find(id)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no dispute " + id + "."));
    }
}
