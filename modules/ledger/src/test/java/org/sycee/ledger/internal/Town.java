package org.sycee.ledger.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sycee.kernel.Ids;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Entry;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;

/** Accounts for a test: a bank, a shop that everybody pays, and people with money. */
record Town(Account bank, Account shop, List<Account> people) {

    private static final int PAGE = 1_000;
    private static final Currency USD = Currency.getInstance("USD");

    static Town of(int people) {
        return new Town(
                new Account(AccountType.BANK, "operator", USD),
                new Account(AccountType.MERCHANT, "shop", USD),
                IntStream.range(0, people)
                        .mapToObj(i -> new Account(AccountType.WALLET, "person-" + i, USD))
                        .toList());
    }

    /** Opens all accounts and gives each person so many cents. */
    void settle(Ledger ledger, long cents) {
        ledger.open(Stream.concat(Stream.of(bank, shop), people.stream()).toList());
        var gifts = people.stream().map(person -> pay(bank, person, cents)).toList();
        var results = ledger.post(gifts).toCompletableFuture().join();
        if (!results.stream().allMatch(PostResult::isInTheBooks)) {
            throw new IllegalStateException("the people got no money");
        }
    }

    /** One hold posted, one voided and one open, and a payment of 100: something of every kind that can be in the books. */
    void doEverything(Ledger ledger, Account payer) {
        var posted = hold(payer, shop, 700);
        var voided = hold(payer, shop, 800);
        post(ledger, JournalEntry.of(Ids.next(), posted, voided, hold(payer, shop, 900)));
        var ends = List.of(Transfer.post(Ids.next(), posted, posted.amount()), Transfer.voiding(Ids.next(), voided));
        post(ledger, JournalEntry.of(Ids.next(), ends.get(0), ends.get(1)));
        post(ledger, pay(payer, shop, 100));
    }

    static JournalEntry pay(Account from, Account to, long cents) {
        return JournalEntry.of(Ids.next(), transfer(from, to, cents));
    }

    static Transfer transfer(Account from, Account to, long cents) {
        return Transfer.single(Ids.next(), new Sides(from.id(), to.id()), new Money(cents, USD));
    }

    static Transfer hold(Account from, Account to, long cents) {
        return Transfer.pending(Ids.next(), new Sides(from.id(), to.id()), new Money(cents, USD));
    }

    static Outcome post(Ledger ledger, JournalEntry entry) {
        return ledger.post(List.of(entry)).toCompletableFuture().join().get(0).outcome();
    }

    static long available(Ledger ledger, Account account) {
        return ledger.balance(account.id()).orElseThrow().available().minorUnits();
    }

    /** The account's whole statement, newest first, read in pages. */
    static List<Entry> statement(Ledger ledger, Account account) {
        var entries = new ArrayList<Entry>();
        var page = ledger.entries(account.id(), Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
            entries.addAll(page);
            page = ledger.entries(account.id(), page.get(page.size() - 1).sequence(), PAGE);
        }
        return entries;
    }
}
