package org.sycee.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.sycee.money.Money;

/**
 * The books: posts journal entries durably, and answers what was posted.
 *
 * <p>Nothing of the engine behind it crosses this face: no entity, no database transaction, no callback.
 */
public interface Ledger {

    /**
     * Opens accounts; an account that is open already is left as it is.
     *
     * @throws org.sycee.kernel.SyceeException {@link LedgerError#LEDGER_UNAVAILABLE} or {@link LedgerError#LEDGER_BUSY}
     *     if the books do not answer; safe to repeat
     */
    void open(List<Account> accounts);

    /**
     * Posts journal entries in the order given; each of them happens wholly or not at all, by itself.
     *
     * <p>At most 1,000 entries, of 10,000 transfers together. The stage fails at once with {@link LedgerError#LEDGER_BUSY} if too many wait already, or
     * with {@link LedgerError#LEDGER_UNAVAILABLE} if the books are closing; nothing was posted then.
     *
     * <p>What follows on the stage shares a thread with the answers to other callers, and whoever stays on it may hold
     * them up for a second: whoever does more than hand on uses the {@code …Async} forms.
     *
     * <p>A result per entry, in the same order, after everything is durable. A rejection is stored and final: the same
     * entry gives it again; but while the account is not open that the entry's first transfer debits, nothing is stored,
     * and the same entry is decided anew. {@link PostResult.Outcome#UNKNOWN} means that the books did not answer; posting the same
     * entry again settles what happened.
     */
    CompletionStage<List<PostResult>> post(List<JournalEntry> batch);

    /**
     * Posts one entry until there is a certain answer, asking again with the same ids if none comes.
     *
     * <p>The stage fails with {@link LedgerError#POSTING_UNCERTAIN} if still none came: the entry may or may not be in
     * the books; or as that of {@link #post}, at once, if the first asking is refused. What follows on it shares a thread
     * in the same way.
     */
    default CompletionStage<PostResult> postPatiently(JournalEntry entry) {
        return new PatientPosting(this, entry).result();
    }

    /**
     * As {@link #postPatiently}, and waits for the answer.
     *
     * @throws org.sycee.kernel.SyceeException what that stage fails with
     */
    default PostResult postAndWait(JournalEntry entry) {
        return new PatientPosting(this, entry).awaited();
    }

    /**
     * Closes an account for good: from then on nothing is posted to it or set aside on it.
     *
     * <p>Refused while it has a balance, or anything is set aside on it. A closed one can be closed again.
     *
     * @throws org.sycee.kernel.SyceeException {@link LedgerError#LEDGER_UNAVAILABLE} if the books do not answer; safe to
     *     repeat
     */
    Account.Change close(AccountId account);

    /**
     * Sets how far below zero an account may go whose type may not by itself; zero takes it back.
     *
     * <p>Refused if more than that is used already, if it is closed, has another currency, or may go below zero anyway.
     *
     * @param limit not negative
     * @throws org.sycee.kernel.SyceeException {@link LedgerError#LEDGER_UNAVAILABLE} if the books do not answer; safe to
     *     repeat
     */
    Account.Change allowCredit(AccountId account, Money limit);

    /** The state of an account now; empty if there is no such account. */
    Optional<Balance> balance(AccountId account);

    /** The accounts that bear these ids, by id; those that were never opened are left out. */
    Map<AccountId, Account> accounts(Set<AccountId> ids);

    /**
     * A mark per account, in one query: it differs from an earlier one if the balance or the statement has changed since.
     *
     * <p>An account that is not open has none.
     */
    Map<AccountId, String> marks(Collection<AccountId> accounts);

    /**
     * A page of an account's statement, newest first.
     *
     * @param before only entries with a lower sequence; {@link Long#MAX_VALUE} for the newest
     * @param limit at most so many, 1 to 1,000
     */
    List<Entry> entries(AccountId account, long before, int limit);

    /**
     * An account's last entry before a moment: the balance after it is the account's balance at that moment.
     *
     * <p>Found by halving, since entries are posted in the order of time; where several servers post, as far as their
     * clocks agree.
     */
    Optional<Entry> lastBefore(AccountId account, Instant moment);

    /**
     * All transfers posted under a reference (an order, a top-up), oldest first.
     *
     * <p>Entries of one instant come in no promised order.
     */
    List<RecordedTransfer> transfers(UUID reference);

    /**
     * What came of the postings to an account by reference, in one query; positive if the balance grew by it.
     *
     * <p>References under which nothing was posted to it are left out; what is only set aside does not count.
     */
    Map<UUID, Money> moved(AccountId account, Set<UUID> references);

    /** The transfer that this account pays, or has set aside, under that id; empty if none is in the books. */
    Optional<RecordedTransfer> transfer(AccountId debit, UUID id);

    /**
     * Proves the whole books: two sides per transfer, balances equal to the sum of entries, zero in total, intact
     * chains.
     */
    VerificationReport verify();
}
