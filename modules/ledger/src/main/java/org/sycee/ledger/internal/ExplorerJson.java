package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;

/** The books on the wire, for administrators. */
final class ExplorerJson {

    private ExplorerJson() {}

    /** Enough of an account to name it and to link to it. */
    record NamedJson(UUID id, AccountType type, String owner, String currency) {

        static NamedJson of(Explorer.Named named) {
            var account = named.account();
            return new NamedJson(
                    named.id().value(),
                    account.type(),
                    account.owner(),
                    account.currency().getCurrencyCode());
        }
    }

    record AccountsJson(List<AccountJson> items, Optional<UUID> nextCursor) {}

    /** The balance is seen from the account's normal side; the four sums are never negative. */
    record AccountJson(
            UUID id,
            AccountType type,
            String owner,
            String currency,
            AccountType.Side normalSide,
            MoneyJson balance,
            MoneyJson debitsPosted,
            MoneyJson creditsPosted,
            MoneyJson debitsPending,
            MoneyJson creditsPending,
            long entries,
            Instant openedAt,
            MoneyJson creditLimit,
            Optional<Instant> closedAt) {

        static AccountJson of(Explorer.Sheet sheet) {
            var account = sheet.named().account();
            var totals = sheet.totals();
            var sign = account.type().normalSide() == AccountType.Side.CREDIT ? 1 : -1;
            return new AccountJson(
                    sheet.named().id().value(),
                    account.type(),
                    account.owner(),
                    account.currency().getCurrencyCode(),
                    account.type().normalSide(),
                    money(sign * totals.balance(), account.currency()),
                    money(totals.debitsPosted(), account.currency()),
                    money(totals.creditsPosted(), account.currency()),
                    money(totals.debitsPending(), account.currency()),
                    money(totals.creditsPending(), account.currency()),
                    sheet.entries(),
                    sheet.openedAt(),
                    money(sheet.creditLimit(), account.currency()),
                    sheet.closedAt());
        }
    }

    record EntriesJson(List<EntryJson> items, Optional<Long> nextBefore) {}

    /** Either a debit or a credit; the balance after it is seen from the account's normal side. */
    record EntryJson(
            long sequence,
            Instant at,
            UUID transfer,
            UUID reference,
            NamedJson other,
            Optional<MoneyJson> debit,
            Optional<MoneyJson> credit,
            MoneyJson balance) {

        static EntryJson of(Explorer.StatementLine line, AccountType type) {
            var currency = line.other().account().currency();
            var sign = type.normalSide() == AccountType.Side.CREDIT ? 1 : -1;
            var isDebit = line.amount() < 0;
            var amount = money(Math.abs(line.amount()), currency);
            return new EntryJson(
                    line.sequence(),
                    line.at(),
                    line.transfer(),
                    line.reference(),
                    NamedJson.of(line.other()),
                    isDebit ? Optional.of(amount) : Optional.empty(),
                    isDebit ? Optional.empty() : Optional.of(amount),
                    money(sign * line.balance(), currency));
        }
    }

    record TransferJson(
            UUID id,
            Transfer.Kind kind,
            RecordedTransfer.State state,
            MoneyJson amount,
            NamedJson debit,
            NamedJson credit,
            UUID reference,
            UUID journalEntry,
            Instant at,
            Optional<Instant> expiresAt,
            Optional<UUID> ends,
            Optional<UUID> endedBy) {

        static TransferJson of(Explorer.Told told) {
            return new TransferJson(
                    told.id(),
                    told.kind(),
                    told.state(),
                    money(told.amount(), told.debit().account().currency()),
                    NamedJson.of(told.debit()),
                    NamedJson.of(told.credit()),
                    told.reference(),
                    told.journalEntry(),
                    told.at(),
                    told.expiresAt(),
                    told.ends(),
                    told.endedBy());
        }
    }

    /** What bears a transfer's id, and all that happened with it or not at all. */
    record TransfersJson(List<TransferJson> items, List<TransferJson> together) {}

    record ReferenceJson(UUID reference, List<TransferJson> items) {}

    /** What a text may mean. */
    record FoundJson(Kind kind, UUID id, String name) {

        /** What can be found. */
        enum Kind {
            ACCOUNT,
            TRANSFER,
            REFERENCE
        }
    }

    record SearchJson(List<FoundJson> items) {}

    private static MoneyJson money(long minorUnits, Currency currency) {
        return MoneyJson.of(new Money(minorUnits, currency));
    }
}
