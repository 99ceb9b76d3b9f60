package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.reconciliation.ReconciliationError;

/** Where administrators end breaks: one proposes with evidence, another decides. */
@ApplicationScoped
class BreakDesk {

    private final BreakRecords records;
    private final Oversight oversight;
    private final OurBooks books;
    private final Adjustments adjustments;
    private final EvidenceBook evidence;

    @Inject
    BreakDesk(
            BreakRecords records, Oversight oversight, OurBooks books, Adjustments adjustments, EvidenceBook evidence) {
        this.records = records;
        this.oversight = oversight;
        this.books = books;
        this.adjustments = adjustments;
        this.evidence = evidence;
    }

    List<BreakEntity> open(Optional<UUID> after, int most) {
        return oversight.breaks(after, most);
    }

    List<BreakEntity> of(UUID subject) {
        return oversight.breaksOf(subject);
    }

    List<Ageing> ageing() {
        return oversight.ageing();
    }

    BreakFile look(UUID id) {
        var found = found(id);
        return new BreakFile(
                found,
                adjustments.left(found).filter(found::mayBeGivenBack).isPresent(),
                ours(found),
                oversight.lines(found.instance(), found.key()),
                oversight.proposals(id));
    }

    private BreakEntity found(UUID id) {
        return oversight
                .find(id)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no break " + id + "."));
    }

    private Optional<OurSide> ours(BreakEntity found) {
        return Matching.id(found.key())
                .flatMap(key -> books.find(found.instance(), Set.of(key)).stream())
                .findFirst();
    }

    /** What was said about the call under its key, word by word; who reads it is in the audit log. */
    EvidenceJson evidence(UUID id, Actor who, EvidenceBook.Page page) {
        return Matching.id(found(id).key())
                .findFirst()
                .map(call -> evidence.read(who, "break:" + id, call, page))
                .orElse(EvidenceJson.NOTHING);
    }

    /** What may be given back is asked before the break is locked: the books decide that again when it is posted. */
    BreakFile propose(UUID id, Proposal proposal) {
        records.propose(id, proposal, oversight.find(id).flatMap(adjustments::left));
        return look(id);
    }

    /** Decides it for good, and then posts what follows. */
    BreakFile approve(UUID id, UUID proposal, Deed deed) {
        if (records.approve(id, proposal, deed)) {
            Failpoint.reach("reconciliation.approved");
            oversight
                    .find(id)
                    .filter(found -> found.state() == BreakState.RESOLVING)
                    .flatMap(this::finish)
                    .ifPresent(BreakDesk::tell);
        }
        return look(id);
    }

    private static void tell(ErrorCode refusal) {
        throw new SyceeException(
                ReconciliationError.NOT_TO_BE_GIVEN_BACK,
                "The books refuse it (" + refusal.code() + "): meanwhile the payer was given money back of this order."
                        + " The break is open again. Look at the order, then propose another end.");
    }

    BreakFile decline(UUID id, UUID proposal, Deed deed) {
        records.decline(id, proposal, deed);
        return look(id);
    }

    /** Posts what was decided and not posted, since a server died between the two. */
    void finishResolving() {
        records.resolving().forEach(this::finish);
    }

    /** Says why, if the books have refused it for good. */
    private Optional<ErrorCode> finish(BreakEntity found) {
        var refusal = adjustments.post(found);
        Failpoint.reach("reconciliation.adjusted");
        refusal.ifPresentOrElse(why -> records.reopen(found, why), () -> records.close(found));
        return refusal;
    }
}
