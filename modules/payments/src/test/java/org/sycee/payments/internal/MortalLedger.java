package org.sycee.payments.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Entry;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.ledger.VerificationReport;
import org.sycee.money.Money;

/** The reference ledger, before and after whose postings the caller may die. */
record MortalLedger(ReferenceLedger books, Crash crash) implements Ledger {

    @Override
    public CompletionStage<List<PostResult>> post(List<JournalEntry> batch) {
        crash.pass();
        var results = books.post(batch);
        crash.pass();
        return results;
    }

    @Override
    public void open(List<Account> accounts) {
        books.open(accounts);
    }

    @Override
    public Account.Change close(AccountId account) {
        return books.close(account);
    }

    @Override
    public Account.Change allowCredit(AccountId account, Money limit) {
        return books.allowCredit(account, limit);
    }

    @Override
    public Optional<Balance> balance(AccountId account) {
        return books.balance(account);
    }

    @Override
    public Map<AccountId, String> marks(Collection<AccountId> accounts) {
        return books.marks(accounts);
    }

    @Override
    public Map<AccountId, Account> accounts(Set<AccountId> ids) {
        return books.accounts(ids);
    }

    @Override
    public List<Entry> entries(AccountId account, long before, int limit) {
        return books.entries(account, before, limit);
    }

    @Override
    public Optional<Entry> lastBefore(AccountId account, Instant moment) {
        return books.lastBefore(account, moment);
    }

    @Override
    public List<RecordedTransfer> transfers(UUID reference) {
        return books.transfers(reference);
    }

    @Override
    public Map<UUID, Money> moved(AccountId account, Set<UUID> references) {
        return books.moved(account, references);
    }

    @Override
    public Optional<RecordedTransfer> transfer(AccountId debit, UUID id) {
        return books.transfer(debit, id);
    }

    @Override
    public VerificationReport verify() {
        return books.verify();
    }
}
