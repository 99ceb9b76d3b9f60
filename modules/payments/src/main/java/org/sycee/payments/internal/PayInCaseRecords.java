package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.SyceeException;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PaymentError;

/**
 * What is said and decided about top-ups in doubt; each method is one database transaction.
 *
 * <p>Each locks the top-up's row first. So a proposal, its second person and the acquirer's own answer come one after the
 * other, and who comes second sees what the first has decided.
 */
@ApplicationScoped
class PayInCaseRecords {

    private final PayInRecords payIns;
    private final PayInProposals proposals;
    private final Clock clock;

    @Inject
    PayInCaseRecords(PayInRecords payIns, PayInProposals proposals, Clock clock) {
        this.payIns = payIns;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Writes a proposal down; the same one again changes nothing. */
    @Transactional
    void propose(UUID payIn, PayInProposal proposal) {
        mustBeInDoubt(payIns.lock(payIn));
        var open = proposals.open(payIn);
        if (open.isEmpty()) {
            proposals.add(payIn, proposal);
        } else if (!open.get().says(proposal)) {
            throw new SyceeException(
                    PaymentError.TOP_UP_PROPOSAL_OPEN,
                    "Another proposal about this top-up is open. It must be approved or declined first.");
        }
    }

    private static void mustBeInDoubt(PayInEntity payIn) {
        if (payIn.state() != State.SUSPENDED) {
            throw new SyceeException(
                    PaymentError.TOP_UP_NOT_IN_DOUBT,
                    "The doubt about top-up " + payIn.id() + " has ended already. Look at it again to see how.");
        }
    }

    /** Decides as was proposed; nothing more if that administrator has done it before. */
    @Transactional
    void approve(UUID payIn, UUID proposal, Deed deed) {
        var doubtful = payIns.lock(payIn);
        var found = proposals.find(payIn, proposal);
        if (!found.wasDecided(ProposalState.APPROVED, deed.who())) {
            found.decide(ProposalState.APPROVED, deed, clock.instant());
            proposals.tell(deed, "top-up-resolution-approved", found);
            payIns.resolve(doubtful, found.resolution());
        }
    }

    /** Leaves the doubt open for another proposal. */
    @Transactional
    void decline(UUID payIn, UUID proposal, Deed deed) {
        payIns.lock(payIn);
        var found = proposals.find(payIn, proposal);
        if (!found.wasDecided(ProposalState.DECLINED, deed.who())) {
            found.decide(ProposalState.DECLINED, deed, clock.instant());
            proposals.tell(deed, "top-up-resolution-declined", found);
        }
    }
}
