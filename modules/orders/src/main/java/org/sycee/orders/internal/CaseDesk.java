package org.sycee.orders.internal;

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
import org.sycee.orders.OrdersError;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerCalls;
import org.sycee.payments.Resolution;

/** Where administrators resolve doubts: one proposes with evidence, another decides. */
@ApplicationScoped
class CaseDesk {

    private final CaseRecords records;
    private final CaseOversight oversight;
    private final OrderMachine machine;
    private final Patience patience;
    private final PartnerCalls partners;
    private final EvidenceBook evidence;
    private final OrdersSettings settings;

    @Inject
    CaseDesk(
            CaseRecords records,
            CaseOversight oversight,
            OrderMachine machine,
            Patience patience,
            PartnerCalls partners,
            EvidenceBook evidence,
            OrdersSettings settings) {
        this.records = records;
        this.oversight = oversight;
        this.machine = machine;
        this.patience = patience;
        this.partners = partners;
        this.evidence = evidence;
        this.settings = settings;
    }

    List<CaseLine> open(Optional<UUID> after, int most) {
        return oversight.open(after, most);
    }

    List<CaseLine> closed(Optional<UUID> after, int most) {
        return oversight.closed(after, most);
    }

    List<Ageing> ageing() {
        return oversight.ageing();
    }

    /** Above it nothing new is ordered from an instance, in minor units. */
    long maxSuspense() {
        return settings.maxSuspense();
    }

    CaseFile look(UUID order) {
        var found = found(order);
        return new CaseFile(found, partners.find(callOf(found)), oversight.proposals(order));
    }

    /** What was said about the call behind a case, word by word; who reads it is in the audit log. */
    EvidenceJson evidence(UUID order, Actor who, EvidenceBook.Page page) {
        return evidence.read(who, "case:" + order, callOf(found(order)), page);
    }

    private static UUID callOf(SuspenseCase found) {
        return found.terms().operation().key();
    }

    CaseFile propose(UUID order, Proposal proposal) {
        mustSuit(found(order), proposal.resolution());
        records.propose(order, proposal);
        return look(order);
    }

    private static void mustSuit(SuspenseCase found, Resolution resolution) {
        if (found.isRefund() && resolution == Resolution.NOT_DONE) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "A refund that was not made is borne by the operator: propose BORNE. Nothing was proposed.");
        }
    }

    /**
     * Asks the partner a last time, and waits for that as long as one call may take, so that no old answer decides; then
     * closes the case and posts how it ends.
     */
    CaseFile approve(UUID order, UUID proposal, Deed deed) {
        askOnceMore(found(order));
        records.approve(order, proposal, deed).ifPresent(turn -> {
            Failpoint.reach("orders.approved");
            patience.run(() -> machine.run(turn));
        });
        return look(order);
    }

    /** What the second person has not read must not be decided over, nor what is being asked. */
    private void askOnceMore(SuspenseCase before) {
        var order = before.terms().order();
        var isAsked = machine.hurry(order);
        var after = found(order);
        if (!after.lateAnswerAt().equals(before.lateAnswerAt())) {
            throw changed("The partner has just answered after all. Look at the case again, then propose what fits.");
        }
        if (after.isBeingAsked() && (!isAsked || mayHaveAnswered(callOf(after)))) {
            throw changed(
                    "The partner is being asked at this moment. Look at the case again, then approve or decline.");
        }
    }

    /** In this order: whoever has the call gives it back after its answer is recorded. */
    private boolean mayHaveAnswered(UUID call) {
        return partners.isBusy(call)
                || partners.find(call).filter(it -> it.state().isCertain()).isPresent();
    }

    private static SyceeException changed(String message) {
        return new SyceeException(OrdersError.CASE_CHANGED, message);
    }

    CaseFile decline(UUID order, UUID proposal, Deed deed) {
        found(order);
        records.decline(order, proposal, deed);
        return look(order);
    }

    private SuspenseCase found(UUID order) {
        return oversight
                .find(order)
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no case of order " + order + ": it was never in suspense."));
    }
}
