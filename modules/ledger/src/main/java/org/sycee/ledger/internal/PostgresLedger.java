package org.sycee.ledger.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Entry;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.VerificationReport;
import org.sycee.money.Money;

/**
 * The books in PostgreSQL, written by one thread that commits for many callers at once, on a few connections.
 *
 * <p>Several servers may write the same books: an account's row lock and the ids decide who was first.
 */
@ApplicationScoped
class PostgresLedger implements Ledger {

    private static final int MOST_ENTRIES = 1_000;

    /** With the largest batch before it and what may expire, it still fits into a block of {@link Numbers}. */
    private static final int MOST_TRANSFERS = 10_000;

    private static final long CLOSING_MILLIS = 15_000;

    private final Statements statements;
    private final AccountTerms terms;
    private final Verifier verifier;
    private final Writer writer;
    private final Thread thread;
    private final ExecutorService answers;

    /** Answers have threads of their own: in a bounded pool, those who wait for one could leave none to give it. */
    @Inject
    PostgresLedger(
            DataSource source,
            Clock clock,
            ManagedThreadFactory threads,
            LedgerSettings settings,
            Event<BatchPosted> news) {
        this(source, clock, threads, Executors.newCachedThreadPool(threads), settings, news::fire);
    }

    PostgresLedger(
            DataSource source,
            Clock clock,
            ThreadFactory threads,
            ExecutorService answers,
            LedgerSettings settings,
            Consumer<BatchPosted> news) {
        this.statements = new Statements(source);
        this.terms = new AccountTerms(source, clock);
        this.verifier = new Verifier(source, clock);
        this.answers = answers;
        this.writer = new Writer(lanes(source, clock, threads, settings), new Answers(answers), news, settings);
        this.thread = named(threads, writer);
        thread.start();
    }

    private static Lanes lanes(DataSource source, Clock clock, ThreadFactory threads, LedgerSettings settings) {
        var time = new BooksTime(clock);
        var lanes = Stream.generate(
                        () -> new Retry(new OwnConnection(source), new BookTransaction(time), settings.patience()))
                .limit(settings.lanes())
                .toList();
        var helpers = Executors.newFixedThreadPool(settings.lanes(), work -> named(threads, work));
        return new Lanes(lanes, helpers, settings.worthSplitting());
    }

    private static Thread named(ThreadFactory threads, Runnable work) {
        var thread = threads.newThread(work);
        thread.setName("sycee-ledger-writer");
        return thread;
    }

    @Override
    public void open(List<Account> accounts) {
        var submission = Submission.opening(accounts);
        writer.submit(submission);
        try {
            submission.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SyceeException refused ? refused : e;
        }
    }

    @Override
    public CompletionStage<List<PostResult>> post(List<JournalEntry> batch) {
        if (batch.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("at most " + MOST_ENTRIES + " entries at once, not " + batch.size());
        }
        var submission = Submission.posting(batch);
        if (submission.size() > MOST_TRANSFERS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_TRANSFERS + " transfers at once, not " + submission.size());
        }
        try {
            writer.submit(submission);
            return submission.answer();
        } catch (SyceeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Account.Change close(AccountId account) {
        return terms.close(account);
    }

    @Override
    public Account.Change allowCredit(AccountId account, Money limit) {
        return terms.allowCredit(account, limit);
    }

    @Override
    public Optional<Balance> balance(AccountId account) {
        return statements.balance(account);
    }

    @Override
    public Map<AccountId, String> marks(Collection<AccountId> accounts) {
        return statements.marks(accounts);
    }

    @Override
    public Map<AccountId, Account> accounts(Set<AccountId> ids) {
        return statements.accounts(ids);
    }

    @Override
    public List<Entry> entries(AccountId account, long before, int limit) {
        return statements.entries(account, before, limit);
    }

    @Override
    public Optional<Entry> lastBefore(AccountId account, Instant moment) {
        return statements.lastBefore(account, moment);
    }

    @Override
    public List<RecordedTransfer> transfers(UUID reference) {
        return statements.transfers(reference);
    }

    @Override
    public Map<UUID, Money> moved(AccountId account, Set<UUID> references) {
        return statements.moved(account, references);
    }

    @Override
    public Optional<RecordedTransfer> transfer(AccountId debit, UUID id) {
        return statements.transfer(debit, id);
    }

    @Override
    public VerificationReport verify() {
        return verifier.verify();
    }

    /** Whether what is posted now will be answered. */
    boolean isWriting() {
        return thread.isAlive();
    }

    /** Lets the writer answer all who wait, then ends it. */
    @PreDestroy
    void close() {
        writer.close();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.shutdown();
    }
}
