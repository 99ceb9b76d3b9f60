package org.sycee.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account.Change;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer.Kind;
import org.sycee.money.Money;

/**
 * The books in memory, as simple as they can be: what the real engine is compared with, and every other room's fake.
 *
 * <p>It can also play a broken line: {@link #refuseToAnswer} posts nothing, {@link #loseAnswers} posts and does not say.
 */
public final class ReferenceLedger implements Ledger {

    private static final long MOST = (1L << 62) - 1;

    private record Name(AccountId debit, UUID id) {
        static Name of(Transfer transfer) {
            return new Name(transfer.debit(), transfer.id());
        }
    }

    private record Journal(JournalEntry entry, PostResult result) {
        PostResult again(JournalEntry other) {
            var same = entry.reference().equals(other.reference())
                    && entry.transfers().equals(other.transfers());
            if (!same) {
                return PostResult.of(Outcome.CONFLICT);
            }
            return result.rejection().isPresent() ? result : PostResult.of(Outcome.REPLAYED);
        }
    }

    private final Clock clock;
    private Instant latest = Instant.MIN;
    private final Map<AccountId, ReferenceAccount> accounts = new HashMap<>();
    private final Map<Name, Journal> journals = new HashMap<>();
    private final Map<Name, ReferenceTransfer> transfers = new LinkedHashMap<>();
    private final List<Name> expiring = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private int refusals;
    private int losses;
    private int busy;

    public ReferenceLedger(Clock clock) {
        this.clock = clock;
    }

    /** The next calls of {@code post} do nothing and answer UNKNOWN. */
    public synchronized void refuseToAnswer(int times) {
        refusals = times;
    }

    /** The next calls of {@code post} do all they should, and answer UNKNOWN. */
    public synchronized void loseAnswers(int times) {
        losses = times;
    }

    /** After those, the next calls of {@code post} do nothing and are refused. */
    public synchronized void beBusy(int times) {
        busy = times;
    }

    @Override
    public synchronized void open(List<Account> opened) {
        opened.forEach(account -> accounts.putIfAbsent(account.id(), new ReferenceAccount(account)));
    }

    @Override
    public synchronized CompletionStage<List<PostResult>> post(List<JournalEntry> batch) {
        if (refusals > 0) {
            refusals--;
            return unknown(batch);
        }
        if (losses == 0 && busy > 0) {
            busy--;
            return CompletableFuture.failedFuture(new SyceeException(LedgerError.LEDGER_BUSY, "Send it again."));
        }
        now();
        voidExpired();
        var results = batch.stream().map(this::postOne).toList();
        if (losses > 0) {
            losses--;
            return unknown(batch);
        }
        return CompletableFuture.completedFuture(results);
    }

    private static CompletionStage<List<PostResult>> unknown(List<JournalEntry> batch) {
        return CompletableFuture.completedFuture(
                batch.stream().map(entry -> PostResult.of(Outcome.UNKNOWN)).toList());
    }

    private void voidExpired() {
        var due = expiring.stream()
                .map(transfers::get)
                .filter(this::isDue)
                .sorted(Comparator.comparing(
                        (ReferenceTransfer held) -> held.transfer.expiresAt().orElseThrow()))
                .toList();
        due.forEach(this::voidOne);
        expiring.removeIf(name -> transfers.get(name).state != State.PENDING);
    }

    private boolean isDue(ReferenceTransfer held) {
        return held.state == State.PENDING
                && held.transfer.expiresAt().filter(end -> !end.isAfter(now())).isPresent();
    }

    /** It stands still while the clock is put back by no more than five seconds. */
    private Instant now() {
        var read = clock.instant().truncatedTo(ChronoUnit.MICROS);
        latest = read.isBefore(latest) && !read.plusSeconds(5).isBefore(latest) ? latest : read;
        return latest;
    }

    private void voidOne(ReferenceTransfer held) {
        var text = "expiry:" + held.transfer.debit() + ":" + held.transfer.id();
        var id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        var entry = JournalEntry.of(held.reference, Transfer.voiding(id, held.transfer));
        undo.clear();
        end(held, entry.transfers().get(0));
        record(entry.reference(), entry.transfers().get(0));
        journals.put(Name.of(entry.transfers().get(0)), new Journal(entry, applied(entry)));
    }

    private PostResult postOne(JournalEntry entry) {
        var name = Name.of(entry.transfers().get(0));
        var journal = journals.get(name);
        if (journal != null) {
            return journal.again(entry);
        }
        if (hasTakenId(entry)) {
            return PostResult.of(Outcome.CONFLICT);
        }
        var result = decide(entry).map(PostResult::rejected).orElseGet(() -> applied(entry));
        if (accounts.containsKey(name.debit())) {
            journals.put(name, new Journal(entry, result));
        }
        return result;
    }

    private PostResult applied(JournalEntry entry) {
        return PostResult.applied(transfers.get(Name.of(entry.transfers().get(0))).at);
    }

    private boolean hasTakenId(JournalEntry entry) {
        var seen = new HashSet<Name>();
        return entry.transfers().stream()
                .map(Name::of)
                .anyMatch(name -> !seen.add(name) || transfers.containsKey(name) || journals.containsKey(name));
    }

    private Optional<Rejection> decide(JournalEntry entry) {
        undo.clear();
        var refusal = entry.transfers().stream()
                .flatMap(transfer -> decide(entry, transfer).stream())
                .findFirst()
                .or(() -> entry.limit().flatMap(limit -> overLimit(entry, limit)));
        if (refusal.isPresent()) {
            for (var i = undo.size() - 1; i >= 0; i--) {
                undo.get(i).run();
            }
        }
        return refusal;
    }

    private Optional<Rejection> decide(JournalEntry entry, Transfer transfer) {
        var refusal = unfit(transfer)
                .or(() -> transfer.kind().endsPending() ? endingRefused(transfer) : move(entry, transfer))
                .or(() -> broken(transfer));
        if (refusal.isEmpty()) {
            record(entry.reference(), transfer);
        }
        return refusal;
    }

    private Optional<Rejection> unfit(Transfer transfer) {
        if (transfer.debit().equals(transfer.credit())) {
            return Optional.of(Rejection.SAME_ACCOUNT);
        }
        if (!accounts.containsKey(transfer.debit()) || !accounts.containsKey(transfer.credit())) {
            return Optional.of(Rejection.NO_SUCH_ACCOUNT);
        }
        if (accounts.get(transfer.debit()).isClosed || accounts.get(transfer.credit()).isClosed) {
            return Optional.of(Rejection.ACCOUNT_CLOSED);
        }
        var currency = transfer.amount().currency();
        var fits = Stream.of(transfer.debit(), transfer.credit())
                .allMatch(id -> accounts.get(id).account.currency().equals(currency));
        if (!fits) {
            return Optional.of(Rejection.CURRENCY_MISMATCH);
        }
        return transfer.amount().minorUnits() > MOST ? Optional.of(Rejection.TOO_LARGE) : Optional.empty();
    }

    private Optional<Rejection> move(JournalEntry entry, Transfer transfer) {
        var amount = transfer.amount().minorUnits();
        if (transfer.kind() == Kind.SINGLE) {
            changePosted(transfer, amount);
        } else {
            changePending(transfer, amount);
        }
        var limit = entry.limit().filter(spending -> spending.account().equals(transfer.debit()));
        if (limit.isPresent()
                && !limit.get().perDay().currency().equals(transfer.amount().currency())) {
            return Optional.of(Rejection.CURRENCY_MISMATCH);
        }
        limit.ifPresent(spending -> {
            var account = accounts.get(spending.account());
            account.spend(Name.of(transfer).id(), spending.day(), amount, undo);
        });
        return Optional.empty();
    }

    private Optional<Rejection> endingRefused(Transfer ending) {
        var held = transfers.get(new Name(ending.debit(), ending.ends().orElseThrow()));
        if (held == null || held.transfer.kind() != Kind.PENDING) {
            return Optional.of(Rejection.NO_SUCH_PENDING);
        }
        if (held.state != State.PENDING || isDue(held)) {
            return Optional.of(Rejection.PENDING_ENDED);
        }
        var most = held.transfer.amount();
        var tooMuch = ending.kind() == Kind.POST_PENDING
                ? ending.amount().compareTo(most) > 0
                : !ending.amount().equals(most);
        if (tooMuch || !ending.credit().equals(held.transfer.credit())) {
            return Optional.of(Rejection.EXCEEDS_PENDING);
        }
        end(held, ending);
        return Optional.empty();
    }

    private void end(ReferenceTransfer held, Transfer ending) {
        var all = held.transfer.amount().minorUnits();
        var moved = ending.kind() == Kind.POST_PENDING ? ending.amount().minorUnits() : 0;
        changePending(held.transfer, -all);
        changePosted(ending, moved);
        held.state = moved > 0 ? State.POSTED : State.VOIDED;
        undo.add(() -> held.state = State.PENDING);
        accounts.get(ending.debit()).release(held.transfer.id(), all - moved, undo);
    }

    private Optional<Rejection> broken(Transfer transfer) {
        var both = Stream.of(transfer.debit(), transfer.credit())
                .map(accounts::get)
                .toList();
        if (both.stream().anyMatch(account -> account.isOver(MOST))) {
            return Optional.of(Rejection.TOO_LARGE);
        }
        return both.stream().anyMatch(ReferenceAccount::isOverdrawn)
                ? Optional.of(Rejection.INSUFFICIENT_FUNDS)
                : Optional.empty();
    }

    private Optional<Rejection> overLimit(JournalEntry entry, SpendingLimit limit) {
        var spends = entry.transfers().stream()
                .anyMatch(transfer ->
                        !transfer.kind().endsPending() && transfer.debit().equals(limit.account()));
        return spends ? accounts.get(limit.account()).overLimit(limit) : Optional.empty();
    }

    private void changePosted(Transfer transfer, long amount) {
        accounts.get(transfer.debit()).debitPosted(amount, undo);
        accounts.get(transfer.credit()).creditPosted(amount, undo);
    }

    private void changePending(Transfer transfer, long amount) {
        accounts.get(transfer.debit()).debitPending(amount, undo);
        accounts.get(transfer.credit()).creditPending(amount, undo);
    }

    private void record(UUID reference, Transfer transfer) {
        var name = Name.of(transfer);
        transfers.put(name, new ReferenceTransfer(reference, transfer, now()));
        undo.add(() -> transfers.remove(name));
        if (transfer.expiresAt().isPresent()) {
            expiring.add(name);
            undo.add(() -> expiring.remove(name));
        }
        if (transfer.kind() == Kind.SINGLE || transfer.kind() == Kind.POST_PENDING) {
            var line = transfers.get(name);
            accounts.get(transfer.debit()).addEntry(line, transfer.credit(), undo);
            accounts.get(transfer.credit()).addEntry(line, transfer.debit(), undo);
        }
    }

    @Override
    public synchronized Change close(AccountId account) {
        return change(account, ReferenceAccount::close);
    }

    @Override
    public synchronized Change allowCredit(AccountId account, Money limit) {
        if (limit.isNegative() || limit.minorUnits() > MOST) {
            throw new IllegalArgumentException("no credit limit: " + limit);
        }
        return change(account, found -> found.allowCredit(limit));
    }

    private Change change(AccountId id, Predicate<ReferenceAccount> change) {
        return Optional.ofNullable(accounts.get(id))
                .map(found -> change.test(found) ? Change.DONE : Change.REFUSED)
                .orElse(Change.NO_SUCH_ACCOUNT);
    }

    @Override
    public synchronized Optional<Balance> balance(AccountId account) {
        return Optional.ofNullable(accounts.get(account)).map(ReferenceAccount::balance);
    }

    @Override
    public synchronized Map<AccountId, String> marks(Collection<AccountId> ids) {
        return ids.stream()
                .filter(accounts::containsKey)
                .collect(Collectors.toMap(id -> id, id -> accounts.get(id).mark()));
    }

    @Override
    public synchronized Map<AccountId, Account> accounts(Set<AccountId> ids) {
        return ids.stream()
                .filter(accounts::containsKey)
                .collect(Collectors.toUnmodifiableMap(id -> id, id -> accounts.get(id).account));
    }

    @Override
    public synchronized List<Entry> entries(AccountId account, long before, int limit) {
        return Optional.ofNullable(accounts.get(account)).stream()
                .flatMap(found -> found.newestFirst())
                .filter(entry -> entry.sequence() < before)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Entry> lastBefore(AccountId account, Instant moment) {
        return Optional.ofNullable(accounts.get(account)).stream()
                .flatMap(ReferenceAccount::newestFirst)
                .filter(entry -> entry.at().isBefore(moment))
                .findFirst();
    }

    @Override
    public synchronized List<RecordedTransfer> transfers(UUID reference) {
        return transfers.values().stream()
                .filter(recorded -> recorded.reference.equals(reference))
                .map(this::seen)
                .toList();
    }

    @Override
    public synchronized Map<UUID, Money> moved(AccountId account, Set<UUID> references) {
        return entries(account, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(entry -> references.contains(entry.reference()))
                .collect(Collectors.toMap(Entry::reference, Entry::amount, Money::plus));
    }

    @Override
    public synchronized Optional<RecordedTransfer> transfer(AccountId debit, UUID id) {
        return Optional.ofNullable(transfers.get(new Name(debit, id))).map(this::seen);
    }

    private RecordedTransfer seen(ReferenceTransfer recorded) {
        return recorded.seen(
                accounts.get(recorded.transfer.debit()).account, accounts.get(recorded.transfer.credit()).account);
    }

    @Override
    public synchronized VerificationReport verify() {
        var findings = accounts.values().stream()
                .filter(account -> account.sumOfEntries() != account.posted() || account.isOverdrawn())
                .map(account -> "account " + account.account.id() + " does not add up")
                .toList();
        return new VerificationReport(clock.instant(), accounts.size(), transfers.size(), findings);
    }
}
