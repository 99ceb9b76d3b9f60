package org.sycee.reconciliation.internal;

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
import org.sycee.money.Money;
import org.sycee.partners.PartnerCall;

/**
 * A break on an administrator's wire: call, ledger and the partner's lines side by side.
 *
 * @param borne what the operator has borne of it before
 */
record BreakJson(
        BreaksJson.LineJson found,
        Optional<UUID> healedBy,
        Optional<BreakResolution> resolution,
        Optional<Instant> closedAt,
        MoneyJson borne,
        boolean mayBeBorne,
        boolean mayBeGivenBack,
        Optional<CallJson> call,
        Optional<LedgerJson> ledger,
        List<FileLineJson> lines,
        List<ProposalJson> proposals) {

    static BreakJson of(BreakFile file) {
        var found = file.found();
        return new BreakJson(
                BreaksJson.LineJson.of(found),
                found.healedBy(),
                found.resolution(),
                found.closedAt(),
                MoneyJson.of(found.borne()),
                found.mayBeBorne(),
                file.mayBeGivenBack(),
                file.ours().map(CallJson::of),
                file.ours().map(LedgerJson::of),
                file.lines().stream().map(FileLineJson::of).toList(),
                file.proposals().stream().map(ProposalJson::of).toList());
    }

    /** The call as it is now. */
    record CallJson(PartnerCall.State state, MoneyJson amount, Instant at) {

        static CallJson of(OurSide ours) {
            var call = ours.call();
            return new CallJson(call.state(), MoneyJson.of(call.amount()), call.at());
        }
    }

    /** Its money as it is now. */
    record LedgerJson(Standing standing, MoneyJson booked) {

        static LedgerJson of(OurSide ours) {
            var currency = ours.call().amount().currency();
            return new LedgerJson(ours.standing(), MoneyJson.of(new Money(ours.booked(), currency)));
        }
    }

    /** What the partner lists. */
    record FileLineJson(
            UUID file, int line, String reference, MoneyJson amount, String status, MoneyJson fee, Instant at) {

        static FileLineJson of(ListedLine listed) {
            var line = listed.line();
            return new FileLineJson(
                    listed.file(),
                    listed.number(),
                    line.reference(),
                    new MoneyJson(line.amount(), line.currency()),
                    line.isPaid() ? "PAID" : "FAILED",
                    new MoneyJson(line.fee(), line.currency()),
                    line.at());
        }
    }

    /** What one administrator proposed, and another said to it. */
    record ProposalJson(
            UUID id,
            BreakResolution resolution,
            String reason,
            String evidence,
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
            @Nullable BreakResolution resolution,
            @Nullable String reason,
            @Nullable String evidence) {

        Proposal by(Actor who) {
            return Proposal.of(
                    Deed.of(who, Needed.member("reason", reason)),
                    Needed.member("resolution", resolution),
                    Needed.member("evidence", evidence));
        }
    }
}
