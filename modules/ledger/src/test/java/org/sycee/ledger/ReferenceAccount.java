package org.sycee.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.money.Money;

/** An account in the reference ledger; every change adds its own reversal to the list it is given. */
final class ReferenceAccount {

    private record Spending(UUID transfer, LocalDate day, long amount) {}

    final Account account;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Spending> spendings = new ArrayList<>();
    private long debitsPosted;
    private long creditsPosted;
    private long debitsPending;
    private long creditsPending;
    private LocalDate lastDay = LocalDate.MIN;
    private long creditLimit;
    boolean isClosed;

    ReferenceAccount(Account account) {
        this.account = account;
    }

    void debitPosted(long amount, List<Runnable> undo) {
        debitsPosted += amount;
        undo.add(() -> debitsPosted -= amount);
    }

    void creditPosted(long amount, List<Runnable> undo) {
        creditsPosted += amount;
        undo.add(() -> creditsPosted -= amount);
    }

    void debitPending(long amount, List<Runnable> undo) {
        debitsPending += amount;
        undo.add(() -> debitsPending -= amount);
    }

    void creditPending(long amount, List<Runnable> undo) {
        creditsPending += amount;
        undo.add(() -> creditsPending -= amount);
    }

    void addEntry(ReferenceTransfer line, AccountId other, List<Runnable> undo) {
        var transfer = line.transfer;
        var grows = transfer.debit().equals(account.id()) == isDebitNormal();
        var amount = grows ? transfer.amount() : transfer.amount().negated();
        var balance = money(sumOfEntries()).plus(amount);
        entries.add(new Entry(entries.size() + 1L, transfer.id(), line.reference, other, amount, balance, line.at));
        undo.add(() -> entries.remove(entries.size() - 1));
    }

    void spend(UUID transfer, LocalDate day, long amount, List<Runnable> undo) {
        var before = lastDay;
        lastDay = day.isAfter(lastDay) ? day : lastDay;
        spendings.add(new Spending(transfer, lastDay, amount));
        undo.add(() -> {
            lastDay = before;
            spendings.remove(spendings.size() - 1);
        });
    }

    void release(UUID transfer, long freed, List<Runnable> undo) {
        IntStream.range(0, spendings.size())
                .filter(i -> spendings.get(i).transfer.equals(transfer))
                .findFirst()
                .ifPresent(i -> {
                    var before = spendings.get(i);
                    spendings.set(i, new Spending(transfer, before.day, before.amount - freed));
                    undo.add(() -> spendings.set(i, before));
                });
    }

    Optional<Rejection> overLimit(SpendingLimit limit) {
        if (spent(lastDay::equals) > limit.perDay().minorUnits()) {
            return Optional.of(Rejection.OVER_DAY_LIMIT);
        }
        var month = YearMonth.from(lastDay);
        return spent(day -> YearMonth.from(day).equals(month))
                        > limit.perMonth().minorUnits()
                ? Optional.of(Rejection.OVER_MONTH_LIMIT)
                : Optional.empty();
    }

    private long spent(Predicate<LocalDate> when) {
        return spendings.stream()
                .filter(spending -> when.test(spending.day))
                .mapToLong(Spending::amount)
                .sum();
    }

    boolean isOver(long most) {
        return Stream.of(debitsPosted, creditsPosted, debitsPending, creditsPending)
                .anyMatch(sum -> sum > most);
    }

    boolean isOverdrawn() {
        return account.type().isNeverBelowZero() && available() < -creditLimit;
    }

    private long available() {
        return balance().available().minorUnits();
    }

    boolean close() {
        var isEmpty = posted() == 0 && debitsPending == 0 && creditsPending == 0;
        isClosed = isClosed || isEmpty;
        return isEmpty;
    }

    boolean allowCredit(Money limit) {
        var fits = account.type().isNeverBelowZero() && limit.currency().equals(account.currency());
        if (!fits || isClosed || available() < -limit.minorUnits()) {
            return false;
        }
        creditLimit = limit.minorUnits();
        return true;
    }

    long posted() {
        return isDebitNormal() ? debitsPosted - creditsPosted : creditsPosted - debitsPosted;
    }

    long sumOfEntries() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).balance().minorUnits();
    }

    Balance balance() {
        var heldOut = isDebitNormal() ? creditsPending : debitsPending;
        var heldIn = isDebitNormal() ? debitsPending : creditsPending;
        return new Balance(account, money(posted()), money(heldOut), money(heldIn));
    }

    String mark() {
        return entries.size() + "/" + debitsPending + "/" + creditsPending;
    }

    Stream<Entry> newestFirst() {
        return IntStream.range(0, entries.size()).mapToObj(i -> entries.get(entries.size() - 1 - i));
    }

    private boolean isDebitNormal() {
        return account.type().normalSide() == Side.DEBIT;
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, account.currency());
    }
}
