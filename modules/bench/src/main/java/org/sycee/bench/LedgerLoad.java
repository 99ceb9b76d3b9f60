package org.sycee.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sycee.kernel.Ids;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Engine;
import org.sycee.money.Money;

/** Many callers of one ledger, each with one transfer, as servers send them. */
final class LedgerLoad implements AutoCloseable {

    private static final Currency USD = Currency.getInstance("USD");
    private static final int PEOPLE = 10_000;
    private static final int PAGE = 50;
    private static final int WARM_UP = 3;
    private static final int TURNS = 7;
    private static final int IN_FLIGHT = 2_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final Runnable checkpoint;
    private final Engine engine;
    private final Ledger ledger;
    private final Account bank = new Account(AccountType.BANK, "operator", USD);
    private final Account shop = new Account(AccountType.MERCHANT, "shop", USD);
    private final List<Account> people = IntStream.range(0, PEOPLE)
            .mapToObj(i -> new Account(AccountType.WALLET, "person-" + i, USD))
            .toList();

    /** @param checkpoint makes one of PostgreSQL, so that what is measured next begins with a log in files that exist */
    LedgerLoad(DataSource source, Runnable checkpoint) {
        this.checkpoint = checkpoint;
        engine = Engine.on(source, Clock.systemUTC());
        ledger = engine.ledger();
    }

    void measure(Figures figures) {
        settleIn(this::transfer);
        var allocated = allocatedByTheWriter();
        var uniform = run(10, this::transfer);
        figures.put(Figure.LEDGER_UNIFORM, uniform.perSecond());
        figures.put(Figure.HEAP_PER_TRANSFER, (allocatedByTheWriter() - allocated) / uniform.done());
        figures.put(Figure.HALF_PEAK, p99At(uniform.perSecond() / 2));
        figures.put(Figure.LEDGER_HOT, rate(10, this::toTheShop).perSecond());
    }

    void measurePairs(Figures figures) {
        figures.put(Figure.PENDING_POST, rate(10, () -> holdAndPost(anybody())).perSecond());
        figures.put(Figure.PENDING_POST_HOT, rate(10, () -> holdAndPost(shop)).perSecond());
    }

    /** Posts until there are so many entries, two for each transfer, then measures again. */
    void measureGrown(Figures figures, long entries) {
        for (var part = 1; part <= 10; part++) {
            post(entries / 20);
            System.out.printf("%,d of %,d entries%n", entries / 10 * part, entries);
        }
        figures.put(Figure.LEDGER_GROWN, rate(10, this::transfer).perSecond());
        figures.put(Figure.PAGE, pageP99(5_000));
    }

    private void post(long transfers) {
        var room = new Semaphore(IN_FLIGHT);
        for (var i = 0L; i < transfers; i++) {
            room.acquireUninterruptibly();
            transfer().whenComplete((answer, failure) -> room.release());
        }
        room.acquireUninterruptibly(IN_FLIGHT);
    }

    /** Pages from anywhere in anybody's statement, and as many of the shop's, by far the longest. */
    private long pageP99(int pages) {
        var times = new Latencies();
        for (var i = 0; i < pages; i++) {
            var account = (i % 2 == 0 ? anybody() : shop).id();
            var newest = ledger.entries(account, Long.MAX_VALUE, 1).get(0).sequence();
            var before = 1 + random.nextLong(newest + 1);
            var asked = System.nanoTime();
            ledger.entries(account, before, PAGE);
            times.add((System.nanoTime() - asked) / 1_000);
        }
        return times.p99();
    }

    /** Everybody has an account, and enough on it. */
    void openAccounts() {
        ledger.open(Stream.concat(Stream.of(bank, shop), people.stream()).toList());
        for (var from = 0; from < PEOPLE; from += 500) {
            var gifts = people.subList(from, from + 500).stream()
                    .map(person -> single(bank, person, 1_000_000_00))
                    .toList();
            mustBeIn(ledger.post(gifts).toCompletableFuture().join());
        }
    }

    private static void mustBeIn(List<PostResult> results) {
        if (!results.stream().allMatch(PostResult::isInTheBooks)) {
            throw new IllegalStateException("not posted: " + results);
        }
    }

    private static JournalEntry single(Account from, Account to, long cents) {
        return JournalEntry.of(
                Ids.next(), Transfer.single(Ids.next(), new Transfer.Sides(from.id(), to.id()), new Money(cents, USD)));
    }

    private Account anybody() {
        return people.get(random.nextInt(PEOPLE));
    }

    private CompletionStage<?> post(JournalEntry entry) {
        return ledger.post(List.of(entry)).thenAccept(LedgerLoad::mustBeIn);
    }

    private Account anyBut(Account other) {
        var somebody = anybody();
        return somebody.equals(other) ? anyBut(other) : somebody;
    }

    private CompletionStage<?> transfer() {
        var payee = anybody();
        return post(single(anyBut(payee), payee, 1));
    }

    private CompletionStage<?> toTheShop() {
        return post(single(anybody(), shop, 1));
    }

    private CompletionStage<?> holdAndPost(Account payee) {
        var order = Ids.next();
        var hold = Transfer.pending(Ids.next(), new Transfer.Sides(anyBut(payee).id(), payee.id()), new Money(1, USD));
        return post(JournalEntry.of(order, hold)).thenCompose(held -> post(posting(order, hold)));
    }

    private static JournalEntry posting(UUID order, Transfer hold) {
        return JournalEntry.of(order, Transfer.post(Ids.next(), hold, hold.amount()));
    }

    private record Rate(long done, long nanos) {

        long perSecond() {
            return done * SECOND / nanos;
        }
    }

    private Rate rate(int seconds, Supplier<CompletionStage<?>> next) {
        settleIn(next);
        return run(seconds, next);
    }

    /** After a checkpoint the log has files to use again; but each page that is touched is logged whole, once. */
    private void settleIn(Supplier<CompletionStage<?>> next) {
        checkpoint.run();
        run(WARM_UP, next);
    }

    /** As many as go, with so many in flight that the writer never waits for work. */
    private static Rate run(int seconds, Supplier<CompletionStage<?>> next) {
        var room = new Semaphore(IN_FLIGHT);
        var done = new LongAdder();
        var asked = 0L;
        var start = System.nanoTime();
        while (System.nanoTime() - start < seconds * SECOND) {
            room.acquireUninterruptibly();
            asked++;
            next.get().whenComplete((answer, failure) -> {
                if (failure == null) {
                    done.increment();
                }
                room.release();
            });
        }
        room.acquireUninterruptibly(IN_FLIGHT);
        mustAllBeDone(asked, done.sum());
        return new Rate(asked, System.nanoTime() - start);
    }

    /** A refusal is quicker than a transfer; a rate of those would be a lie. */
    private static void mustAllBeDone(long asked, long done) {
        if (done < asked) {
            throw new IllegalStateException("only " + done + " of " + asked + " are in the books");
        }
    }

    /** One transfer after the other. */
    void lone(int seconds, Latencies times) {
        var start = System.nanoTime();
        while (System.nanoTime() - start < seconds * SECOND) {
            var sent = System.nanoTime();
            transfer().toCompletableFuture().join();
            times.add((System.nanoTime() - sent) / 1_000);
        }
    }

    /** The median of some turns: a pause of this machine, whoever made it, spoils one of them and no more. */
    private long p99At(long perSecond) {
        checkpoint.run();
        timesAt(perSecond, WARM_UP);
        var turns = IntStream.range(0, TURNS)
                .mapToLong(turn -> timesAt(perSecond, 10).p99())
                .sorted()
                .toArray();
        System.out.printf("at %,d/s, p99 in µs, by turn: %s%n", perSecond, Arrays.toString(turns));
        return turns[TURNS / 2];
    }

    /**
     * At a steady rate, what is due in a millisecond together: sleeping before each would cost this machine as much as the
     * transfers do. A time counts from when the transfer was due, so no stall is hidden.
     */
    private Latencies timesAt(long perSecond, int seconds) {
        var times = new Latencies();
        var room = new Semaphore(IN_FLIGHT);
        var start = System.nanoTime();
        for (var i = 0L; i < perSecond * seconds; i++) {
            var due = start + i * SECOND / perSecond;
            if (due > System.nanoTime()) {
                LockSupport.parkNanos(due + TICK - System.nanoTime());
            }
            room.acquireUninterruptibly();
            transfer().whenComplete((answer, failure) -> {
                if (failure == null) {
                    times.add((System.nanoTime() - due) / 1_000);
                }
                room.release();
            });
        }
        room.acquireUninterruptibly(IN_FLIGHT);
        mustAllBeDone(perSecond * seconds, times.size());
        return times;
    }

    private static long allocatedByTheWriter() {
        return Stream.of(THREADS.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals("sycee-ledger-writer"))
                .mapToLong(thread -> THREADS.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }

    @Override
    public void close() {
        engine.close();
    }
}
