package org.sycee.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sycee.ledger.Account;
import org.sycee.ledger.Account.Change;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.SpendingLimit;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;

/** Seeded journal entries of every kind: sensible ones, repeated ones, contradicting ones, impossible ones. */
final class RandomBooks {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int MEMORY = 400;

    private final Random random;
    private final Clock clock;
    private final List<UUID> references = new ArrayList<>();
    private final List<Transfer> holds = new ArrayList<>();
    private final List<JournalEntry> past = new ArrayList<>();
    private Optional<Transfer> newest = Optional.empty();
    private final Account stranger = new Account(AccountType.WALLET, "stranger", USD);
    private final List<Account> accounts;

    /** Few people meet in every batch; of many, most do not. */
    RandomBooks(long seed, Clock clock, int people) {
        this.random = new Random(seed);
        this.clock = clock;
        this.accounts = accounts(people);
    }

    private static List<Account> accounts(int people) {
        return Stream.concat(
                        IntStream.range(0, people).mapToObj(i -> new Account(AccountType.WALLET, "person-" + i, USD)),
                        Stream.of(
                                new Account(AccountType.WALLET, "person-0", EUR),
                                new Account(AccountType.CLEARING, "acquirer", EUR),
                                new Account(AccountType.MERCHANT, "shop", USD),
                                new Account(AccountType.ESCROW, "milestone", USD),
                                new Account(AccountType.CLEARING, "biller", USD),
                                new Account(AccountType.BANK, "operator", USD),
                                new Account(AccountType.SUSPENSE, "biller", USD),
                                new Account(AccountType.RECEIVABLE, "person-1", USD),
                                new Account(AccountType.FEE, "operator", USD),
                                new Account(AccountType.WALLET, "newcomer", USD)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    List<Account> accounts() {
        return accounts;
    }

    /** Takes the place of the newcomer before, now and then. */
    Optional<Account> newcomer() {
        if (random.nextInt(20) > 0) {
            return Optional.empty();
        }
        accounts.set(accounts.size() - 1, new Account(AccountType.WALLET, "newcomer-" + random.nextLong(), USD));
        return Optional.of(newest());
    }

    /** A wish to close an account, which only a newcomer can be, or to lend to it. */
    Function<Ledger, Change> change() {
        var account = random.nextBoolean() ? newest() : account();
        var limit = new Money(random.nextInt(30_000), random.nextInt(9) == 0 ? EUR : USD);
        return random.nextBoolean()
                ? ledger -> ledger.close(account.id())
                : ledger -> ledger.allowCredit(account.id(), limit);
    }

    private Account newest() {
        return accounts.get(accounts.size() - 1);
    }

    List<UUID> references() {
        return references;
    }

    /** How far the clock moves before the next batch: mostly a moment, sometimes days, sometimes back. */
    Duration pause() {
        return switch (random.nextInt(60)) {
            case 0 -> Duration.ofHours(random.nextInt(60));
            case 1, 2, 3 -> Duration.ofSeconds(random.nextInt(600) + 1L);
            case 4, 5, 6 -> Duration.ofMillis(-random.nextInt(2_000));
            case 7 -> Duration.ofMillis(-random.nextInt(10_000));
            default -> Duration.ofMillis(random.nextInt(900) + 1L);
        };
    }

    /** Mostly a few entries, sometimes as many as one commit can take. */
    List<JournalEntry> batch() {
        var most = random.nextInt(4) == 0 ? 200 : 40;
        return Stream.generate(this::entry).limit(1L + random.nextInt(most)).toList();
    }

    private JournalEntry entry() {
        var entry = past.isEmpty() ? fresh() : any();
        if (past.size() < MEMORY) {
            past.add(entry);
        } else {
            past.set(random.nextInt(MEMORY), entry);
        }
        return entry;
    }

    private JournalEntry any() {
        return switch (random.nextInt(20)) {
            case 0 -> pick(past);
            case 1 -> contradicting(pick(past));
            case 2 -> impossible();
            default -> fresh();
        };
    }

    private JournalEntry fresh() {
        var size = random.nextInt(5) == 0 ? 2 + random.nextInt(4) : 1;
        var transfers = Stream.generate(this::transfer).limit(size).toList();
        return limited(new JournalEntry(reference(), transfers, Optional.empty()));
    }

    private JournalEntry limited(JournalEntry entry) {
        if (random.nextInt(3) > 0) {
            return entry;
        }
        var first = entry.transfers().get(0);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(random.nextInt(3) - 1L);
        var currency = random.nextInt(50) == 0 ? EUR : first.amount().currency();
        return entry.within(new SpendingLimit(
                random.nextInt(10) == 0 ? account().id() : first.debit(),
                day,
                new Money(random.nextInt(40_000), currency),
                new Money(random.nextInt(200_000), currency)));
    }

    private JournalEntry contradicting(JournalEntry entry) {
        var first = entry.transfers().get(0);
        return switch (random.nextInt(5)) {
            case 0 -> new JournalEntry(reference(), entry.transfers(), entry.limit());
            case 1 -> JournalEntry.of(entry.reference(), first, transfer());
            case 2 -> JournalEntry.of(entry.reference(), transfer(), first);
            case 3 -> twice(transfer());
            default -> JournalEntry.of(entry.reference(), Transfer.single(first.id(), first.sides(), amount(USD)));
        };
    }

    private JournalEntry impossible() {
        var one = account();
        var other = account();
        var sides = Stream.of(
                        new Sides(one.id(), one.id()),
                        new Sides(one.id(), stranger.id()),
                        new Sides(stranger.id(), one.id()),
                        new Sides(one.id(), other.id()))
                .toList();
        var money = new Money((1L << 62) - random.nextInt(3), pick(List.of(USD, EUR)));
        return switch (random.nextInt(4)) {
            case 0 -> JournalEntry.of(reference(), transfer(), Transfer.pending(id(), pick(sides), money));
            case 1 -> JournalEntry.of(reference(), Transfer.pending(id(), new Sides(one.id(), other.id()), money));
            default -> JournalEntry.of(reference(), Transfer.single(id(), pick(sides), amount(USD)));
        };
    }

    private Transfer transfer() {
        return !holds.isEmpty() && random.nextInt(3) == 0 ? ending(aHold()) : starting();
    }

    private Transfer starting() {
        var debit = account();
        var credit = account();
        var money = amount(debit.currency());
        var sides = new Sides(debit.id(), credit.id());
        return random.nextInt(3) == 0
                ? hold(Transfer.pending(id(), sides, money))
                : Transfer.single(id(), sides, money);
    }

    private Transfer hold(Transfer pending) {
        var expiry =
                clock.instant().plusMillis(random.nextInt(300_000) - 20_000L).plusNanos(1_000L * random.nextInt(1_000));
        var held = random.nextInt(3) == 0 ? pending.expiringAt(expiry) : pending;
        if (holds.size() < MEMORY) {
            holds.add(held);
        } else {
            holds.set(random.nextInt(MEMORY), held);
        }
        newest = Optional.of(held);
        return held;
    }

    private Transfer aHold() {
        return newest.filter(any -> random.nextInt(4) == 0).orElseGet(() -> pick(holds));
    }

    private JournalEntry twice(Transfer transfer) {
        return JournalEntry.of(reference(), transfer, transfer);
    }

    private Transfer ending(Transfer hold) {
        var most = hold.amount().minorUnits();
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> Transfer.voiding(id(), hold);
            case 4 ->
                Transfer.post(id(), hold, new Money(most + 1, hold.amount().currency()));
            case 5 -> Transfer.post(id(), Transfer.pending(hold.id(), sides(), hold.amount()), hold.amount());
            case 6, 7 -> Transfer.post(id(), hold, hold.amount());
            default ->
                Transfer.post(
                        id(),
                        hold,
                        new Money(1 + random.nextLong(most), hold.amount().currency()));
        };
    }

    private Sides sides() {
        return new Sides(account().id(), account().id());
    }

    private Money amount(Currency currency) {
        return new Money(1L + random.nextInt(20_000), currency);
    }

    private Account account() {
        return pick(accounts);
    }

    private UUID reference() {
        if (references.isEmpty() || random.nextInt(3) > 0) {
            references.add(id());
        }
        return references.get(references.size() - 1 - random.nextInt(Math.min(50, references.size())));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
