package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.Optional;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.SpendingLimit;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Decided.Decision;
import org.sycee.ledger.internal.Posted.Sides;

/** Decides journal entries one after the other: the rules of the books, and nothing else. */
final class Judge {

    private final Books books;
    private final Instant now;
    private final PostResult applied;

    Judge(Books books, Instant now) {
        this.books = books;
        this.now = now;
        this.applied = PostResult.applied(now);
    }

    /** What is refused for want of the account that would have been locked is not kept: another server may open it now. */
    PostResult decide(JournalEntry entry) {
        var name = TransferId.naming(entry);
        var known = books.decided(name);
        if (known != null) {
            return known.answer(entry);
        }
        if (books.hasTakenId(entry)) {
            return PostResult.of(Outcome.CONFLICT);
        }
        var draft = new Draft(books, entry, name);
        var decision = new Decision(entry, refusal(draft, entry));
        if (decision.rejection().isEmpty()) {
            draft.keep();
        } else {
            draft.undo();
        }
        if (books.account(name.debit()) != null) {
            books.keep(name, decision);
        }
        return decision.firstAnswer(applied);
    }

    private Optional<Rejection> refusal(Draft draft, JournalEntry entry) {
        for (var transfer : entry.transfers()) {
            var refusal = refusal(draft, transfer);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return entry.limit().isEmpty()
                ? Optional.empty()
                : overLimit(entry, entry.limit().get());
    }

    private Optional<Rejection> refusal(Draft draft, Transfer transfer) {
        if (transfer.debit().equals(transfer.credit())) {
            return Optional.of(Rejection.SAME_ACCOUNT);
        }
        var debit = books.account(transfer.debit());
        var credit = books.account(transfer.credit());
        if (debit == null || credit == null) {
            return Optional.of(Rejection.NO_SUCH_ACCOUNT);
        }
        if (debit.isClosed() || credit.isClosed()) {
            return Optional.of(Rejection.ACCOUNT_CLOSED);
        }
        return refusal(draft, transfer, new Sides(debit, credit));
    }

    private Optional<Rejection> refusal(Draft draft, Transfer transfer, Sides sides) {
        var unfit = unfit(transfer, sides);
        if (unfit.isPresent()) {
            return unfit;
        }
        var refused = transfer.kind().endsPending() ? ending(draft, transfer, sides) : starting(draft, transfer, sides);
        return refused.isPresent() ? refused : broken(sides);
    }

    private static Optional<Rejection> unfit(Transfer transfer, Sides sides) {
        var currency = transfer.amount().currency();
        if (!sides.debit().currency().equals(currency)
                || !sides.credit().currency().equals(currency)) {
            return Optional.of(Rejection.CURRENCY_MISMATCH);
        }
        return transfer.amount().minorUnits() > Totals.MOST ? Optional.of(Rejection.TOO_LARGE) : Optional.empty();
    }

    private static Optional<Rejection> starting(Draft draft, Transfer transfer, Sides sides) {
        var currency = transfer.amount().currency();
        var limit = draft.limitOn(transfer);
        if (limit.isPresent() && !limit.get().perDay().currency().equals(currency)) {
            return Optional.of(Rejection.CURRENCY_MISMATCH);
        }
        if (transfer.kind() == Transfer.Kind.SINGLE) {
            draft.move(transfer, sides);
        } else {
            draft.set(transfer, sides);
        }
        return Optional.empty();
    }

    private Optional<Rejection> ending(Draft draft, Transfer transfer, Sides sides) {
        var hold = draft.hold(TransferId.endedBy(transfer));
        if (hold == null) {
            return Optional.of(Rejection.NO_SUCH_PENDING);
        }
        if (!hold.isOpen() || (hold.isExpired(now) && !Expiry.isExpiry(transfer))) {
            return Optional.of(Rejection.PENDING_ENDED);
        }
        if (!hold.covers(transfer)) {
            return Optional.of(Rejection.EXCEEDS_PENDING);
        }
        draft.end(hold, transfer, sides);
        return Optional.empty();
    }

    private static Optional<Rejection> broken(Sides sides) {
        if (sides.debit().totals().isTooLarge() || sides.credit().totals().isTooLarge()) {
            return Optional.of(Rejection.TOO_LARGE);
        }
        return sides.debit().isOverdrawn() || sides.credit().isOverdrawn()
                ? Optional.of(Rejection.INSUFFICIENT_FUNDS)
                : Optional.empty();
    }

    private Optional<Rejection> overLimit(JournalEntry entry, SpendingLimit limit) {
        var account = books.account(limit.account());
        var spends = entry.transfers().stream()
                .anyMatch(transfer ->
                        !transfer.kind().endsPending() && transfer.debit().equals(limit.account()));
        return account != null && spends ? account.spending().over(limit) : Optional.empty();
    }
}
