package org.sycee.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.Needed;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn;

/** A top-up that is, or was, in doubt on an administrator's wire. */
record PayInCaseJson(
        UUID topUp,
        String instance,
        MoneyJson amount,
        PayIn.State state,
        Instant since,
        Optional<PayInResolution> resolution,
        UUID key,
        Optional<String> partnerReference,
        List<TrailJson.AnswerJson> answers,
        List<ProposalJson> proposals) {

    static PayInCaseJson of(PayInCaseFile file) {
        var payIn = file.payIn();
        var answers = file.call().map(PartnerCall::answers).orElse(List.of());
        return new PayInCaseJson(
                payIn.id(),
                payIn.instance(),
                MoneyJson.of(payIn.amount()),
                payIn.state(),
                payIn.suspendedAt(),
                payIn.resolution(),
                payIn.callKey(),
                file.call().flatMap(PartnerCall::reference),
                answers.stream().map(TrailJson.AnswerJson::of).toList(),
                file.proposals().stream().map(ProposalJson::of).toList());
    }

    /** What one administrator proposed, and another said to it. */
    record ProposalJson(
            UUID id,
            PayInResolution resolution,
            String reason,
            String evidence,
            ProposalState state,
            UUID proposedBy,
            Instant proposedAt,
            Optional<UUID> decidedBy,
            Optional<String> decisionReason,
            Optional<Instant> decidedAt) {

        static ProposalJson of(PayInProposalEntity proposal) {
            return new ProposalJson(
                    proposal.id(),
                    proposal.resolution(),
                    proposal.reason(),
                    proposal.evidence(),
                    proposal.state(),
                    proposal.proposedBy(),
                    proposal.proposedAt(),
                    proposal.decidedBy(),
                    proposal.decisionReason(),
                    proposal.decidedAt());
        }
    }

    /** The body of a proposal. */
    record ProposeJson(
            @Nullable PayInResolution resolution,
            @Nullable String reason,
            @Nullable String evidence) {

        PayInProposal by(Actor who) {
            return PayInProposal.of(
                    Deed.of(who, Needed.member("reason", reason)),
                    Needed.member("resolution", resolution),
                    Needed.member("evidence", evidence));
        }
    }
}
