package org.sycee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer.Sides;

/**
 * What every engine behind the ledger's face must do: the whole test kit, in this class and those it extends.
 *
 * <p>To put another engine under it, extend this class, answer {@link #engine} with one that tells the time by the given
 * clock, and close in an {@code @AfterEach} what was started. Each test calls it once and uses accounts of its own, so the
 * books need not be empty. {@link ReferenceLedgerTest} is an example in memory; the classes are in the room's test-jar.
 */
public abstract class LedgerContract extends LedgerTerms {

    @Test
    void aTransferIsTwoEntriesSeenFromEachAccountsNormalSide() {
        var transfer = single(payment, 300);
        clock.move(Duration.ofMinutes(1));
        assertThat(post(transfer)).isEqualTo(applied());

        assertThat(ledger.entries(alice.id(), Long.MAX_VALUE, 1))
                .containsExactly(
                        new Entry(2, transfer.id(), reference, bob.id(), usd(-300), usd(700), clock.instant()));
        assertThat(ledger.entries(bob.id(), Long.MAX_VALUE, 10))
                .containsExactly(
                        new Entry(1, transfer.id(), reference, alice.id(), usd(300), usd(300), clock.instant()));
        assertThat(ledger.entries(bank.id(), Long.MAX_VALUE, 1).get(0).balance())
                .isEqualTo(usd(1_000));
        assertThat(ledger.verify().isClean()).isTrue();
    }

    @Test
    void anAccountThatWasNotOpenedHasNoBalance() {
        var nobody = new Account(AccountType.WALLET, "nobody", USD);
        assertThat(ledger.balance(nobody.id())).isEmpty();
        assertThat(ledger.entries(nobody.id(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void whatAReferenceCameToIsToldOfEachAccountFromItsNormalSide() {
        var other = UUID.randomUUID();
        post(single(payment, 300));
        post(Transfer.single(UUID.randomUUID(), new Transfer.Sides(bob.id(), alice.id()), usd(100)));
        post(Transfer.pending(UUID.randomUUID(), payment, usd(50)));
        post(JournalEntry.of(other, Transfer.single(UUID.randomUUID(), payment, usd(7))));
        var all = Set.of(reference, other, UUID.randomUUID());
        assertThat(ledger.moved(bob.id(), all)).isEqualTo(Map.of(reference, usd(200), other, usd(7)));
        assertThat(ledger.moved(bob.id(), Set.of(other))).isEqualTo(Map.of(other, usd(7)));
        assertThat(ledger.moved(alice.id(), Set.of(other))).isEqualTo(Map.of(other, usd(-7)));
        assertThat(ledger.moved(bank.id(), Set.of(other))).isEmpty();
    }

    @Test
    void aMarkChangesWithTheBalanceAndTheStatementAndWithNothingElse() {
        var nobody = new Account(AccountType.WALLET, "nobody", USD);
        var all = List.of(alice.id(), bob.id(), nobody.id());
        var before = ledger.marks(all);
        assertThat(before).containsOnlyKeys(alice.id(), bob.id());
        assertThat(post(single(payment, 1_001))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(ledger.marks(all)).isEqualTo(before);

        var hold = pending(payment, 800);
        post(hold);
        var held = ledger.marks(all);
        assertThat(held.get(alice.id())).isNotEqualTo(before.get(alice.id()));
        post(Transfer.post(UUID.randomUUID(), hold, usd(800)));
        var posted = ledger.marks(all);
        post(single(new Sides(bob.id(), alice.id()), 800));
        assertThat(balance(alice).posted()).isEqualTo(usd(1_000));
        assertThat(List.of(before, held, posted, ledger.marks(all))).doesNotHaveDuplicates();
    }

    @Test
    void accountsAreFoundByTheirIdsAndThoseNeverOpenedAreLeftOut() {
        var nobody = new Account(AccountType.WALLET, "nobody", USD);
        assertThat(ledger.accounts(Set.of(alice.id(), bank.id(), nobody.id())))
                .isEqualTo(Map.of(alice.id(), alice, bank.id(), bank));
        assertThat(ledger.accounts(Set.of())).isEmpty();
    }

    @Test
    void openingAnAccountAgainLeavesItAsItIs() {
        ledger.open(List.of(alice));
        assertThat(available(alice)).isEqualTo(usd(1_000));
    }

    @Test
    void aWalletIsNeverBelowZero() {
        assertThat(post(single(payment, 1_001))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(post(single(payment, 1_000))).isEqualTo(applied());
        assertThat(available(alice)).isEqualTo(usd(0));
    }

    @Test
    void heldMoneyIsNotAvailableToEitherSide() {
        post(pending(payment, 800));
        assertThat(balance(alice)).isEqualTo(new Balance(alice, usd(1_000), usd(800), usd(0)));
        assertThat(balance(bob)).isEqualTo(new Balance(bob, usd(0), usd(0), usd(800)));
        assertThat(post(single(payment, 201))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(post(single(new Sides(bob.id(), alice.id()), 1))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
    }

    @Test
    void postingAPartMovesItAndFreesTheRest() {
        var hold = pending(payment, 800);
        post(hold);
        assertThat(post(Transfer.post(UUID.randomUUID(), hold, usd(500)))).isEqualTo(applied());
        assertThat(balance(alice)).isEqualTo(new Balance(alice, usd(500), usd(0), usd(0)));
        assertThat(balance(bob)).isEqualTo(new Balance(bob, usd(500), usd(0), usd(0)));
    }

    @Test
    void voidingFreesAllAndMovesNothing() {
        var hold = pending(payment, 800);
        post(hold);
        assertThat(post(Transfer.voiding(UUID.randomUUID(), hold))).isEqualTo(applied());
        assertThat(balance(alice)).isEqualTo(new Balance(alice, usd(1_000), usd(0), usd(0)));
        assertThat(ledger.entries(bob.id(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void theSameEntryAgainMovesNothingAgain() {
        var entry = JournalEntry.of(reference, single(payment, 300));
        assertThat(post(entry)).isEqualTo(applied());
        assertThat(post(entry)).isEqualTo(PostResult.of(Outcome.REPLAYED));
        assertThat(available(alice)).isEqualTo(usd(700));
    }

    @Test
    void theSameEntryTwiceInOneBatchMovesOnce() {
        var entry = JournalEntry.of(reference, single(payment, 300));
        assertThat(ledger.post(List.of(entry, entry)).toCompletableFuture().join())
                .containsExactly(applied(), PostResult.of(Outcome.REPLAYED));
        assertThat(available(alice)).isEqualTo(usd(700));
    }

    @Test
    void anotherContentUnderTheSameIdIsAConflict() {
        var first = single(payment, 300);
        post(first);
        var conflict = PostResult.of(Outcome.CONFLICT);
        assertThat(post(Transfer.single(first.id(), payment, usd(301)))).isEqualTo(conflict);
        assertThat(post(JournalEntry.of(UUID.randomUUID(), first))).isEqualTo(conflict);
        assertThat(post(JournalEntry.of(reference, first, single(payment, 1)))).isEqualTo(conflict);
        assertThat(post(JournalEntry.of(reference, single(payment, 1), first))).isEqualTo(conflict);
        assertThat(available(alice)).isEqualTo(usd(700));
    }

    @Test
    void oneIdTwiceInOneEntryIsAConflict() {
        var transfer = single(payment, 1);
        assertThat(post(JournalEntry.of(reference, transfer, transfer))).isEqualTo(PostResult.of(Outcome.CONFLICT));
    }

    @Test
    void theSameIdOfAnotherPayerIsAnotherTransfer() {
        var first = single(payment, 300);
        post(first);
        assertThat(post(Transfer.single(first.id(), new Sides(bob.id(), alice.id()), usd(300))))
                .isEqualTo(applied());
    }

    @Test
    void aRejectionIsFinalEvenWhenMoneyArrives() {
        var entry = JournalEntry.of(reference, single(payment, 1_001));
        assertThat(post(entry)).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        post(single(new Sides(bank.id(), alice.id()), 5_000));
        assertThat(post(entry)).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(ledger.transfers(reference))
                .noneMatch(found -> found.transfer().amount().equals(usd(1_001)));
    }

    @Test
    void anEntryHappensWhollyOrNotAtAll() {
        var result = post(JournalEntry.of(reference, single(payment, 900), single(payment, 101)));
        assertThat(result).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(available(alice)).isEqualTo(usd(1_000));
        assertThat(ledger.entries(bob.id(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void aRejectedEntryDoesNotFailItsNeighbours() {
        var results = ledger.post(List.of(
                        JournalEntry.of(reference, single(payment, 600)),
                        JournalEntry.of(reference, single(payment, 600)),
                        JournalEntry.of(reference, single(payment, 400))))
                .toCompletableFuture()
                .join();
        assertThat(results).containsExactly(applied(), rejected(Rejection.INSUFFICIENT_FUNDS), applied());
    }

    @Test
    void theTransfersOfAnEntrySeeOneAnother() {
        var hold = pending(payment, 1_000);
        var entry = JournalEntry.of(
                reference,
                hold,
                Transfer.post(UUID.randomUUID(), hold, usd(900)),
                single(payment, 100),
                single(new Sides(bob.id(), bank.id()), 1_000));
        assertThat(post(entry)).isEqualTo(applied());
        assertThat(available(alice)).isEqualTo(usd(0));
        assertThat(available(bob)).isEqualTo(usd(0));
    }

    @Test
    void transfersOfAReferenceComeOldestFirstWithTheirState() {
        var order = UUID.randomUUID();
        var first = pending(payment, 100);
        var second = pending(payment, 200);
        var third = pending(payment, 300);
        post(JournalEntry.of(order, first, second, third));
        clock.move(Duration.ofSeconds(1));
        var posting = Transfer.post(UUID.randomUUID(), first, usd(60));
        var voiding = Transfer.voiding(UUID.randomUUID(), second);
        post(JournalEntry.of(order, posting, voiding));

        assertThat(ledger.transfers(order))
                .extracting(RecordedTransfer::transfer)
                .containsExactly(first, second, third, posting, voiding);
        assertThat(ledger.transfers(order))
                .extracting(RecordedTransfer::state)
                .containsExactly(State.POSTED, State.VOIDED, State.PENDING, State.POSTED, State.VOIDED);
        assertThat(ledger.transfers(order))
                .allMatch(found -> found.debit().equals(alice) && found.credit().equals(bob));
    }

    @Test
    void aTransferIsFoundByWhoPaysItAndItsId() {
        var transfer = single(payment, 300);
        post(transfer);
        assertThat(ledger.transfer(alice.id(), transfer.id()))
                .contains(new RecordedTransfer(reference, transfer, alice, bob, State.POSTED, clock.instant()));
        assertThat(ledger.transfer(bob.id(), transfer.id())).isEmpty();
        assertThat(ledger.transfer(alice.id(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void whereTheClockIsPutBackALittleTimeStandsStill() {
        var before = clock.instant();
        clock.move(Duration.ofSeconds(-5));
        assertThat(post(single(payment, 1))).isEqualTo(PostResult.applied(before));
        assertThat(ledger.lastBefore(bob.id(), before)).isEmpty();
        clock.move(Duration.ofMinutes(6));
        assertThat(post(single(payment, 1))).isEqualTo(applied());
    }

    @Test
    void whereTheClockIsPutBackByMoreItWasWrongBeforeAndIsFollowed() {
        clock.move(Duration.ofSeconds(-5).minusNanos(1_000));
        assertThat(post(single(payment, 1))).isEqualTo(applied());
    }

    @Test
    void whoeverWaitsForAnAnswerGetsTheCertainOne() {
        var entry = JournalEntry.of(reference, single(payment, 300));
        assertThat(ledger.postAndWait(entry)).isEqualTo(applied());
        assertThat(ledger.postAndWait(entry)).isEqualTo(PostResult.of(Outcome.REPLAYED));
        assertThat(ledger.postAndWait(JournalEntry.of(reference, single(payment, 701))))
                .isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
    }

    @Test
    void aStatementComesInPagesNewestFirst() {
        var entries = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> JournalEntry.of(reference, single(payment, i)))
                .toList();
        ledger.post(entries).toCompletableFuture().join();
        assertThat(ledger.entries(bob.id(), Long.MAX_VALUE, 2))
                .extracting(Entry::sequence)
                .containsExactly(5L, 4L);
        assertThat(ledger.entries(bob.id(), 4, 2)).extracting(Entry::sequence).containsExactly(3L, 2L);
        assertThat(ledger.entries(bob.id(), 1, 2)).isEmpty();
    }

    @Test
    void aTransferThatMakesNoSenseIsNotEvenMade() {
        assertThatThrownBy(() -> single(payment, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> single(payment, 1).expiringAt(clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
