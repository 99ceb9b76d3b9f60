package org.sycee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.Transfer.Kind;
import org.sycee.ledger.Transfer.Sides;

/** The part of the {@link LedgerContract} about what may not happen, for each kind of transfer and type of account. */
abstract class LedgerRefusals extends AliceAndBob {

    @ParameterizedTest
    @EnumSource(AccountType.class)
    void thoseWhoMayNotGoBelowZeroAreRefusedTheFirstCent(AccountType type) {
        var poor = new Account(type, UUID.randomUUID().toString(), USD);
        ledger.open(List.of(poor));
        var out = type.normalSide() == Side.CREDIT ? new Sides(poor.id(), bob.id()) : new Sides(bank.id(), poor.id());
        var expected = type.isNeverBelowZero() ? rejected(Rejection.INSUFFICIENT_FUNDS) : applied();
        assertThat(post(single(out, 1))).isEqualTo(expected);
        assertThat(post(pending(out, 1))).isEqualTo(expected);
        assertThat(available(poor)).isEqualTo(usd(type.isNeverBelowZero() ? 0 : -2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SINGLE", "PENDING"})
    void moneyStaysInItsCurrencyAndBetweenTwoKnownAccounts(Kind kind) {
        var nobody = new Account(AccountType.WALLET, "nobody", USD).id();
        assertThat(post(starting(kind, alice.id(), euros.id()))).isEqualTo(rejected(Rejection.CURRENCY_MISMATCH));
        assertThat(post(starting(kind, alice.id(), nobody))).isEqualTo(rejected(Rejection.NO_SUCH_ACCOUNT));
        assertThat(post(starting(kind, nobody, alice.id()))).isEqualTo(rejected(Rejection.NO_SUCH_ACCOUNT));
        assertThat(post(starting(kind, alice.id(), alice.id()))).isEqualTo(rejected(Rejection.SAME_ACCOUNT));
        assertThat(balance(alice)).isEqualTo(new Balance(alice, usd(1_000), usd(0), usd(0)));
    }

    @Test
    void anEntryRefusedBeforeItsPayerWasOpenIsDecidedAnewAndOneBeforeItsPayeeWasIsNot() {
        var late = new Account(AccountType.BANK, UUID.randomUUID().toString(), USD);
        var paid = single(new Sides(bank.id(), late.id()), 1);
        var pays = single(new Sides(late.id(), bob.id()), 1);
        assertThat(post(paid)).isEqualTo(rejected(Rejection.NO_SUCH_ACCOUNT));
        assertThat(post(pays)).isEqualTo(rejected(Rejection.NO_SUCH_ACCOUNT));
        ledger.open(List.of(late));
        assertThat(post(paid)).isEqualTo(rejected(Rejection.NO_SUCH_ACCOUNT));
        assertThat(post(pays)).isEqualTo(applied());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SINGLE", "PENDING"})
    void noTotalOverflows(Kind kind) {
        assertThat(post(starting(kind, Long.MAX_VALUE))).isEqualTo(rejected(Rejection.TOO_LARGE));
        assertThat(post(starting(kind, 1L << 62))).isEqualTo(rejected(Rejection.TOO_LARGE));
        assertThat(post(starting(kind, (1L << 62) - 1_001))).isEqualTo(applied());
        assertThat(post(starting(kind, 1_001))).isEqualTo(rejected(Rejection.TOO_LARGE));
    }

    private Transfer starting(Kind kind, long cents) {
        var sides = new Sides(bank.id(), alice.id());
        return kind == Kind.SINGLE ? single(sides, cents) : pending(sides, cents);
    }

    private static Transfer starting(Kind kind, AccountId debit, AccountId credit) {
        var sides = new Sides(debit, credit);
        return kind == Kind.SINGLE ? single(sides, 1) : pending(sides, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST_PENDING, POST_PENDING", "POST_PENDING, VOID_PENDING",
        "VOID_PENDING, POST_PENDING", "VOID_PENDING, VOID_PENDING"
    })
    void aPendingTransferEndsOnce(Transfer.Kind first, Transfer.Kind second) {
        var hold = pending(payment, 800);
        post(hold);
        assertThat(post(ending(hold, first))).isEqualTo(applied());
        var after = balance(alice);
        assertThat(post(ending(hold, second))).isEqualTo(rejected(Rejection.PENDING_ENDED));
        assertThat(balance(alice)).isEqualTo(after);
    }

    private static Transfer ending(Transfer hold, Transfer.Kind kind) {
        return kind == Transfer.Kind.POST_PENDING
                ? Transfer.post(UUID.randomUUID(), hold, hold.amount())
                : Transfer.voiding(UUID.randomUUID(), hold);
    }

    @Test
    void aPendingTransferIsNotPostedBeyondItsAmountOrElsewhere() {
        var hold = pending(payment, 800);
        post(hold);
        assertThat(post(Transfer.post(UUID.randomUUID(), hold, usd(801))))
                .isEqualTo(rejected(Rejection.EXCEEDS_PENDING));
        var elsewhere = new Transfer(
                hold.id(), Transfer.Kind.PENDING, alice.id(), bank.id(), usd(800), hold.ends(), hold.expiresAt());
        assertThat(post(Transfer.post(UUID.randomUUID(), elsewhere, usd(1))))
                .isEqualTo(rejected(Rejection.EXCEEDS_PENDING));
    }

    @Test
    void whatIsNotPendingCannotBeEnded() {
        var moved = single(payment, 1);
        post(moved);
        assertThat(post(Transfer.voiding(UUID.randomUUID(), moved))).isEqualTo(rejected(Rejection.NO_SUCH_PENDING));
        assertThat(post(Transfer.voiding(UUID.randomUUID(), pending(payment, 1))))
                .isEqualTo(rejected(Rejection.NO_SUCH_PENDING));
    }

    @Test
    void whatIsPendingIsVoidedWhollyAndByWhoeverHoldsIt() {
        var hold = pending(payment, 800);
        post(hold);
        var part = new Transfer(
                UUID.randomUUID(),
                Kind.VOID_PENDING,
                alice.id(),
                bob.id(),
                usd(799),
                Optional.of(hold.id()),
                Optional.empty());
        assertThat(post(part)).isEqualTo(rejected(Rejection.EXCEEDS_PENDING));
        var bobs = Transfer.pending(hold.id(), new Sides(bob.id(), alice.id()), usd(800));
        assertThat(post(Transfer.voiding(UUID.randomUUID(), bobs))).isEqualTo(rejected(Rejection.NO_SUCH_PENDING));
        assertThat(balance(alice).heldOut()).isEqualTo(usd(800));
    }

    /** All of an entry's transfers are refused with the one that is, whatever their kinds. */
    @Test
    void whatARefusedEntryHeldPostedOrVoidedIsAsItWasBefore() {
        var posted = pending(payment, 300);
        var voided = pending(payment, 200);
        post(JournalEntry.of(reference, posted, voided));
        var before = Stream.of(alice, bob).map(this::balance).toList();
        var refused = JournalEntry.of(
                reference,
                Transfer.post(UUID.randomUUID(), posted, usd(100)),
                Transfer.voiding(UUID.randomUUID(), voided),
                pending(payment, 900),
                single(payment, 1));
        assertThat(post(refused)).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(Stream.of(alice, bob).map(this::balance)).containsExactlyElementsOf(before);
        assertThat(post(Transfer.voiding(UUID.randomUUID(), posted))).isEqualTo(applied());
        assertThat(post(Transfer.post(UUID.randomUUID(), voided, usd(200)))).isEqualTo(applied());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindIsReplayedWithoutMovingAnythingAgain(Kind kind) {
        var hold = pending(payment, 400);
        post(hold);
        var entry = JournalEntry.of(
                reference, kind.endsPending() ? ending(hold, kind) : starting(kind, alice.id(), bob.id()));
        assertThat(post(entry)).isEqualTo(applied());
        var after = balance(alice);
        assertThat(post(entry)).isEqualTo(PostResult.of(Outcome.REPLAYED));
        assertThat(balance(alice)).isEqualTo(after);
    }

    @Test
    void aRefusedNameIsTakenAndItsTransferIsNotInTheBooks() {
        var refused = single(payment, 1_001);
        post(refused);
        assertThat(post(Transfer.single(refused.id(), payment, usd(1)))).isEqualTo(PostResult.of(Outcome.CONFLICT));
        assertThat(ledger.transfer(alice.id(), refused.id())).isEmpty();
        assertThat(ledger.transfers(reference))
                .extracting(found -> found.transfer().id())
                .doesNotContain(refused.id());
    }

    @Test
    void aHundredTransfersAreOneEntryAndOneMoreIsNone() {
        var hundred = Stream.generate(() -> single(payment, 10)).limit(100).toArray(Transfer[]::new);
        assertThat(post(JournalEntry.of(reference, hundred))).isEqualTo(applied());
        assertThat(available(alice)).isEqualTo(usd(0));
        var more = Stream.generate(() -> single(payment, 10)).limit(101).toArray(Transfer[]::new);
        assertThatThrownBy(() -> JournalEntry.of(reference, more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyBatchHasNoResults() {
        assertThat(ledger.post(List.of()).toCompletableFuture().join()).isEmpty();
    }
}
