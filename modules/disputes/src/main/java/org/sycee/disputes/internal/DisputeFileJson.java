package org.sycee.disputes.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.ProposalState;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.Needed;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.RefundQuote;

/** A dispute with its order on an administrator's wire. */
record DisputeFileJson(
        DeskJson.LineJson dispute,
        String words,
        OrderJson order,
        List<ProposalJson> proposals,
        Optional<String> note,
        Optional<UUID> refund,
        Optional<DisputeJson.AnswerJson> answer,
        Optional<UUID> answeredBy) {

    static DisputeFileJson of(DisputeFile file) {
        var dispute = file.dispute().shown();
        return new DisputeFileJson(
                DeskJson.LineJson.of(file.dispute()),
                dispute.claim().words(),
                OrderJson.of(file.order()),
                file.proposals().stream().map(ProposalJson::of).toList(),
                file.dispute().note(),
                file.dispute().refund(),
                dispute.answer().map(DisputeJson.AnswerJson::of),
                file.dispute().answeredBy());
    }

    /**
     * The order as it stands now.
     *
     * @param refundable whether its partner gives back, and something is left
     */
    record OrderJson(UUID id, OrderState state, MoneyJson total, Optional<Instant> finishedAt, boolean refundable) {

        static OrderJson of(Order order) {
            return new OrderJson(
                    order.id(),
                    order.state(),
                    MoneyJson.of(order.total()),
                    order.endedAt(),
                    order.refunding().isOffered());
        }
    }

    /** What one administrator would give back, and another said to it. */
    record ProposalJson(
            UUID id,
            MoneyJson amount,
            MoneyJson fee,
            String words,
            ProposalState state,
            UUID proposedBy,
            Instant proposedAt,
            Optional<UUID> decidedBy,
            Optional<String> decisionReason,
            Optional<Instant> decidedAt) {

        static ProposalJson of(RefundProposalEntity proposal) {
            return new ProposalJson(
                    proposal.id(),
                    MoneyJson.of(proposal.amount()),
                    MoneyJson.of(proposal.fee()),
                    proposal.words(),
                    proposal.state(),
                    proposal.proposedBy(),
                    proposal.proposedAt(),
                    proposal.decidedBy(),
                    proposal.decisionReason(),
                    proposal.decidedAt());
        }
    }

    /** What would come back now. */
    record QuoteJson(MoneyJson amount, MoneyJson fee, MoneyJson total, Instant validUntil) {

        static QuoteJson of(RefundQuote quote) {
            return new QuoteJson(
                    MoneyJson.of(quote.amount()),
                    MoneyJson.of(quote.fee()),
                    MoneyJson.of(quote.total()),
                    quote.validUntil());
        }
    }

    /** The body of an answer without money. */
    record AnswerBody(@Nullable String words) {

        String said() {
            return RaiseDispute.words(Needed.member("words", words));
        }
    }

    /** The body of a proposal: what the payer will read, and the amount of the quote, without the fee. */
    record ProposeBody(@Nullable String words, @Nullable MoneyJson amount) {

        String said() {
            return RaiseDispute.words(Needed.member("words", words));
        }

        Money looked() {
            return Needed.member("amount", amount).toMoney();
        }
    }
}
