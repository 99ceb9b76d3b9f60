package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.payments.PayIn;
import org.sycee.payments.PaymentError;

/** Where administrators end doubts about top-ups: one proposes with evidence, another decides. */
@ApplicationScoped
class PayInCaseDesk {

    private final PayInCaseRecords records;
    private final PayInCaseOversight oversight;
    private final PayInRecords payIns;
    private final PayInProposals proposals;
    private final PayInCalls calls;
    private final PayInMachine machine;
    private final PayInWork work;

    @Inject
    PayInCaseDesk(
            PayInCaseRecords records,
            PayInCaseOversight oversight,
            PayInRecords payIns,
            PayInProposals proposals,
            PayInCalls calls,
            PayInMachine machine,
            PayInWork work) {
        this.records = records;
        this.oversight = oversight;
        this.payIns = payIns;
        this.proposals = proposals;
        this.calls = calls;
        this.machine = machine;
        this.work = work;
    }

    List<PayInCaseLine> open(Optional<UUID> after, int most) {
        return oversight.open(after, most);
    }

    PayInCaseFile look(UUID id) {
        var payIn = found(id);
        return new PayInCaseFile(payIn, calls.find(payIn), proposals.of(id));
    }

    /** What was said about the call behind it, word by word; who reads it is in the audit log. */
    EvidenceJson evidence(UUID id, Actor who, EvidenceBook.Page page) {
        return calls.evidence(found(id), who, page);
    }

    PayInCaseFile propose(UUID id, PayInProposal proposal) {
        found(id);
        records.propose(id, proposal);
        return look(id);
    }

    /**
     * Asks the acquirer a last time, and waits for that as long as one call may take: what is decided after it is final, and
     * the acquirer's certain word overtakes the proposal. Then decides, and posts how it ends.
     */
    PayInCaseFile approve(UUID id, UUID proposal, Deed deed) {
        found(id);
        mustBeAnswered(machine.advance(id, Asking.AT_ONCE));
        records.approve(id, proposal, deed);
        Failpoint.reach("payin.approved");
        work.carry(id, Asking.NOTHING);
        return look(id);
    }

    private void mustBeAnswered(PayInEntity payIn) {
        if (payIn.state() == PayIn.State.SUSPENDED && calls.mayHaveAnswered(payIn)) {
            throw new SyceeException(
                    PaymentError.TOP_UP_BEING_ASKED,
                    "The acquirer is being asked at this moment. Look at the case again, then approve or decline.");
        }
    }

    PayInCaseFile decline(UUID id, UUID proposal, Deed deed) {
        found(id);
        records.decline(id, proposal, deed);
        return look(id);
    }

    private PayInEntity found(UUID id) {
        return payIns.find(id)
                .filter(PayInEntity::wasSuspended)
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no top-up " + id + " that was ever in doubt."));
    }
}
