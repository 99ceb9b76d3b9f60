package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCalls;

/** Tells those above of calls that moved, and the operator of answers that should not be. */
@ApplicationScoped
class CallNews {

    private static final Logger LOG = System.getLogger(CallNews.class.getName());

    private final Outbox outbox;
    private final ContradictionRecords contradictions;
    private final jakarta.enterprise.event.Event<Suspected> suspected;

    @Inject
    CallNews(Outbox outbox, ContradictionRecords contradictions, jakarta.enterprise.event.Event<Suspected> suspected) {
        this.outbox = outbox;
        this.contradictions = contradictions;
        this.suspected = suspected;
    }

    /** An answer was recorded, in the caller's database transaction. */
    void heard(PartnerCallEntity call, Answer.Purpose purpose, Verdict verdict, boolean moved) {
        ifMoved(call, moved);
        if (verdict.suspicious()) {
            LOG.log(
                    Level.WARNING,
                    "security: answer does not fit its question key={0} instance={1} text={2}",
                    call.key(),
                    call.instance(),
                    verdict.text().orElse(""));
            suspected.fire(new Suspected(call.instance(), Suspected.How.MISFIT));
        }
        if (purpose == Answer.Purpose.INQUIRY && call.state().isCertain() && !moved) {
            contradictions.hear(call, verdict);
        }
        ifContradicted(call, purpose, verdict);
    }

    private void ifContradicted(PartnerCallEntity call, Answer.Purpose purpose, Verdict verdict) {
        if (call.contradicts(verdict)) {
            LOG.log(
                    Level.WARNING,
                    "partner contradicts itself key={0} stands={1} said={2} reference={3}",
                    call.key(),
                    call.state(),
                    verdict.state(),
                    verdict.reference().orElse(""));
            contradictions.told(Contradiction.of(call, purpose, verdict));
            suspected.fire(new Suspected(call.instance(), Suspected.How.CONTRADICTION));
        }
    }

    void ifMoved(PartnerCallEntity call, boolean moved) {
        if (moved) {
            outbox.record(Event.of(moved(call.kind()), call.key()));
            LOG.log(Level.INFO, "partner call moved key={0} state={1}", call.key(), call.state());
        }
    }

    static String moved(StoredOperation.Kind kind) {
        return PartnerCalls.MOVED + "." + kind;
    }

    /** An answer came after its worker's lease was over: it moves nothing, but may contradict what stands. */
    void late(PartnerCallEntity call, Claim claim, Verdict verdict) {
        LOG.log(
                Level.WARNING,
                "late answer not applied key={0} fence={1} said={2}",
                claim.key(),
                claim.fence(),
                verdict.state());
        ifContradicted(call, Occasion.of(claim).purpose(), verdict);
    }
}
