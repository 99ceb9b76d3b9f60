package org.sycee.orders.internal;

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
import org.sycee.orders.OrderState;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.Resolution;

/** A case on an administrator's wire. */
record CaseJson(
        UUID order,
        String kind,
        String instance,
        String payee,
        MoneyJson amount,
        OrderState state,
        Instant since,
        Optional<Instant> lateSuccessAt,
        Optional<Instant> lateRefusalAt,
        Optional<Resolution> resolution,
        Optional<String> partnerReference,
        Optional<TrailJson.AnswerJson> lastAnswer,
        List<ProposalJson> proposals) {

    static CaseJson of(CaseFile file) {
        var found = file.found();
        var terms = found.terms();
        return new CaseJson(
                terms.order(),
                terms.kind(),
                terms.payee().instance(),
                terms.payee().name(),
                MoneyJson.of(found.amount()),
                found.state(),
                found.since(),
                found.lateSuccessAt(),
                found.lateRefusalAt(),
                found.resolution(),
                file.call().flatMap(PartnerCall::reference),
                file.call().flatMap(CaseJson::lastAnswer),
                file.proposals().stream().map(ProposalJson::of).toList());
    }

    private static Optional<TrailJson.AnswerJson> lastAnswer(PartnerCall call) {
        var answers = call.answers();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(TrailJson.AnswerJson.of(answers.get(answers.size() - 1)));
    }

    /** What one administrator proposed, and another said to it. */
    record ProposalJson(
            UUID id,
            Resolution resolution,
            String reason,
            String evidence,
            Optional<String> evidenceId,
            ProposalState state,
            UUID proposedBy,
            Instant proposedAt,
            Optional<UUID> decidedBy,
            Optional<String> decisionReason,
            Optional<Instant> decidedAt) {

        static ProposalJson of(ProposalEntity proposal) {
            return new ProposalJson(
                    proposal.id(),
                    proposal.resolution(),
                    proposal.reason(),
                    proposal.evidence(),
                    proposal.evidenceId(),
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
            @Nullable Resolution resolution,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable String evidenceId) {

        Proposal by(Actor who) {
            return Proposal.of(
                    Deed.of(who, Needed.member("reason", reason)),
                    Needed.member("resolution", resolution),
                    Needed.member("evidence", evidence),
                    evidenceId);
        }
    }
}
