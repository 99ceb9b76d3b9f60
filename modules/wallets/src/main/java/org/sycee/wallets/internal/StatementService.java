package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Entry;
import org.sycee.ledger.Ledger;
import org.sycee.money.Money;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.StatementLine.OtherSide;
import org.sycee.wallets.Statements;
import org.sycee.wallets.Wallets;

/** Reads a person's account from the books. */
@ApplicationScoped
class StatementService implements Statements {

    private final Ledger ledger;
    private final Wallets wallets;

    @Inject
    StatementService(Ledger ledger, Wallets wallets) {
        this.ledger = ledger;
        this.wallets = wallets;
    }

    @Override
    public List<StatementLine> lines(PersonId person, long before, int limit) {
        var entries = ledger.entries(accountOf(person), before, limit);
        var others = ledger.accounts(entries.stream().map(Entry::other).collect(Collectors.toSet()));
        return entries.stream().map(entry -> line(entry, others)).toList();
    }

    private static StatementLine line(Entry entry, Map<AccountId, Account> others) {
        var other = Optional.ofNullable(others.get(entry.other())).orElseThrow();
        return new StatementLine(
                entry.sequence(),
                entry.transfer(),
                entry.reference(),
                new OtherSide(kindOf(other.type()), other.owner()),
                entry.amount(),
                entry.balance(),
                entry.at());
    }

    private static OtherSide.Kind kindOf(AccountType type) {
        return switch (type) {
            case WALLET -> OtherSide.Kind.PERSON;
            case MERCHANT -> OtherSide.Kind.MERCHANT;
            case ESCROW -> OtherSide.Kind.ESCROW;
            case CLEARING -> OtherSide.Kind.PARTNER;
            case FEE -> OtherSide.Kind.FEE;
            case RECEIVABLE -> OtherSide.Kind.DEBT;
            case BANK, SUSPENSE, POSITION, ROUNDING, LOSS -> OtherSide.Kind.OPERATOR;
        };
    }

    @Override
    public long countBefore(PersonId person, Instant moment) {
        return ledger.lastBefore(accountOf(person), moment).map(Entry::sequence).orElse(0L);
    }

    @Override
    public Money balanceAfter(PersonId person, long count) {
        return count == 0
                ? Money.zero(wallets.currency())
                : entryAt(accountOf(person), count).orElseThrow().balance();
    }

    /** The entry of that sequence, or else the last one before it. */
    private Optional<Entry> entryAt(AccountId account, long sequence) {
        return ledger.entries(account, sequence + 1, 1).stream().findFirst();
    }

    private AccountId accountOf(PersonId person) {
        return new Account(AccountType.WALLET, person.toString(), wallets.currency()).id();
    }
}
