package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.SpendingLimit;
import org.sycee.ledger.Transfer;

/** Decides journal entries one after the other: the rules of the books, and nothing else. */
final class Judge {

    private final Books books;
    private final Instant now;

    Judge(Books books, Instant now) {
        this.books = books;
        this.now = now;
    }

    PostResult decide(JournalEntry entry) {
        var name = TransferId.naming(entry);
        var digest = Hash.of(entry);
        var known = books.journal(name);
        if (known.isPresent()) {
            return known.get().answerAgain(digest);
        }
        if (books.hasTakenId(entry)) {
            return PostResult.of(Outcome.CONFLICT);
        }
        var draft = new Draft(books, entry, now);
        var refusal = refusal(draft, entry);
        var journal =
                new Journal(name, entry.reference(), digest, entry.transfers().size(), refusal);
        books.keep(journal);
        if (refusal.isEmpty()) {
            books.keep(draft);
        }
        return journal.firstAnswer();
    }

    private Optional<Rejection> refusal(Draft draft, JournalEntry entry) {
        return entry.transfers().stream()
                .flatMap(transfer -> refusal(draft, transfer).stream())
                .findFirst()
                .or(() -> entry.limit().flatMap(limit -> overLimit(draft, entry, limit)));
    }

    private Optional<Rejection> refusal(Draft draft, Transfer transfer) {
        return unfit(draft, transfer)
                .or(() -> transfer.kind().endsPending() ? ending(draft, transfer) : starting(draft, transfer))
                .or(() -> broken(draft, transfer));
    }

    private static Optional<Rejection> unfit(Draft draft, Transfer transfer) {
        if (transfer.debit().equals(transfer.credit())) {
            return Optional.of(Rejection.SAME_ACCOUNT);
        }
        var debit = draft.find(transfer.debit());
        var credit = draft.find(transfer.credit());
        if (debit.isEmpty() || credit.isEmpty()) {
            return Optional.of(Rejection.NO_SUCH_ACCOUNT);
        }
        var currency = transfer.amount().currency();
        var fits = Stream.of(debit.get(), credit.get())
                .allMatch(side -> side.account().currency().equals(currency));
        if (!fits) {
            return Optional.of(Rejection.CURRENCY_MISMATCH);
        }
        return transfer.amount().minorUnits() > Totals.MOST ? Optional.of(Rejection.TOO_LARGE) : Optional.empty();
    }

    private static Optional<Rejection> starting(Draft draft, Transfer transfer) {
        var currency = transfer.amount().currency();
        var limit = draft.limitOn(transfer);
        if (limit.isPresent() && !limit.get().perDay().currency().equals(currency)) {
            return Optional.of(Rejection.CURRENCY_MISMATCH);
        }
        if (transfer.kind() == Transfer.Kind.SINGLE) {
            draft.move(transfer);
        } else {
            draft.set(transfer);
        }
        return Optional.empty();
    }

    private Optional<Rejection> ending(Draft draft, Transfer transfer) {
        var hold = draft.hold(TransferId.endedBy(transfer));
        if (hold.isEmpty()) {
            return Optional.of(Rejection.NO_SUCH_PENDING);
        }
        if (!hold.get().isOpen() || (hold.get().isExpired(now) && !Expiry.isExpiry(transfer))) {
            return Optional.of(Rejection.PENDING_ENDED);
        }
        if (!hold.get().covers(transfer)) {
            return Optional.of(Rejection.EXCEEDS_PENDING);
        }
        draft.end(hold.get(), transfer);
        return Optional.empty();
    }

    private static Optional<Rejection> broken(Draft draft, Transfer transfer) {
        var debit = draft.account(transfer.debit());
        var credit = draft.account(transfer.credit());
        if (debit.totals().isTooLarge() || credit.totals().isTooLarge()) {
            return Optional.of(Rejection.TOO_LARGE);
        }
        return debit.isOverdrawn() || credit.isOverdrawn()
                ? Optional.of(Rejection.INSUFFICIENT_FUNDS)
                : Optional.empty();
    }

    private static Optional<Rejection> overLimit(Draft draft, JournalEntry entry, SpendingLimit limit) {
        var spends = entry.transfers().stream()
                .anyMatch(transfer ->
                        !transfer.kind().endsPending() && transfer.debit().equals(limit.account()));
        return spends ? draft.account(limit.account()).spending().over(limit) : Optional.empty();
    }
}
