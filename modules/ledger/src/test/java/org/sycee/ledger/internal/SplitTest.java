package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;

class SplitTest {

    private static final List<Account> PEOPLE = Town.of(500).people();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void noTwoPartsTouchTheSameAccount(int most) {
        for (var seed = 0; seed < 200; seed++) {
            var entries = random(seed);
            var parts = Split.of(entries, most).parts();
            assertThat(parts).hasSizeLessThanOrEqualTo(most).doesNotContain(List.of());
            assertThat(parts.stream().flatMap(List::stream))
                    .hasSameElementsAs(entries)
                    .hasSameSizeAs(entries);
            var seen = new HashSet<AccountId>();
            parts.forEach(part -> assertThat(accounts(part)).allMatch(seen::add));
        }
    }

    @Test
    void aPartKeepsTheOrderAndResultsComeBackInTheOrderOfTheBatch() {
        for (var seed = 0; seed < 200; seed++) {
            var entries = random(seed);
            var split = Split.of(entries, 2);
            split.parts().forEach(part -> assertThat(part).isSubsetOf(entries).isEqualTo(inOrderOf(entries, part)));
            var results = split.parts().stream()
                    .map(part -> part.stream().map(SplitTest::resultOf).toList())
                    .toList();
            assertThat(split.merged(results))
                    .isEqualTo(entries.stream().map(SplitTest::resultOf).toList());
        }
    }

    @Test
    void whatDoesNotMeetIsSharedOutEvenly() {
        var pairs = IntStream.range(0, 100)
                .mapToObj(i -> Town.pay(PEOPLE.get(2 * i), PEOPLE.get(2 * i + 1), 1))
                .toList();
        assertThat(Split.of(pairs, 2).parts()).extracting(List::size).containsExactly(50, 50);
    }

    @Test
    void allThatMeetInOneAccountIsOnePart() {
        var paid = PEOPLE.subList(1, 100).stream()
                .map(payer -> Town.pay(payer, PEOPLE.get(0), 1))
                .toList();
        assertThat(Split.of(paid, 2).parts()).containsExactly(paid);
        var chain = IntStream.range(0, 99)
                .mapToObj(i -> Town.pay(PEOPLE.get(i), PEOPLE.get(i + 1), 1))
                .toList();
        assertThat(Split.of(chain, 2).parts()).containsExactly(chain);
    }

    @Test
    void nothingHasNoParts() {
        assertThat(Split.of(List.of(), 2).parts()).isEmpty();
    }

    private static List<JournalEntry> random(int seed) {
        var random = new Random(seed);
        var people = PEOPLE.subList(0, 10 + random.nextInt(490));
        return Stream.generate(() -> entry(random, people))
                .limit(random.nextInt(100))
                .toList();
    }

    private static JournalEntry entry(Random random, List<Account> people) {
        var size = random.nextInt(4) == 0 ? 3 : 1;
        var transfers = Stream.generate(() -> Town.transfer(anyOf(people, random), anyOf(people, random), 1))
                .limit(size)
                .toList();
        return new JournalEntry(transfers.get(0).id(), transfers, Optional.empty());
    }

    private static Account anyOf(List<Account> people, Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private static Set<AccountId> accounts(List<JournalEntry> part) {
        var accounts = new HashSet<AccountId>();
        part.stream().flatMap(entry -> entry.transfers().stream()).forEach(transfer -> {
            accounts.add(transfer.debit());
            accounts.add(transfer.credit());
        });
        return accounts;
    }

    private static List<JournalEntry> inOrderOf(List<JournalEntry> all, List<JournalEntry> part) {
        var ordered = new ArrayList<>(all);
        ordered.retainAll(new HashSet<>(part));
        return ordered;
    }

    private static PostResult resultOf(JournalEntry entry) {
        return PostResult.of(entry.reference().hashCode() % 2 == 0 ? Outcome.APPLIED : Outcome.REPLAYED);
    }
}
