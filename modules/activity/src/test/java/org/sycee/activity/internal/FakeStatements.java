package org.sycee.activity.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.StatementLine.OtherSide;
import org.sycee.wallets.Statements;

/** One person's statement in memory; counts the questions asked, and how many lines were read. */
final class FakeStatements implements Statements {

    private final List<StatementLine> lines = new ArrayList<>();
    private int questions;
    private int linesRead;

    StatementLine add(Instant at, OtherSide other, UUID reference, long amount) {
        var balance = balance().plus(Money.of(amount, "USD"));
        var line = new StatementLine(
                lines.size() + 1L, UUID.randomUUID(), reference, other, Money.of(amount, "USD"), balance, at);
        lines.add(line);
        return line;
    }

    Money balance() {
        return lines.isEmpty()
                ? Money.of(0, "USD")
                : lines.get(lines.size() - 1).balance();
    }

    List<StatementLine> all() {
        return List.copyOf(lines);
    }

    int questions() {
        return questions;
    }

    int linesRead() {
        return linesRead;
    }

    @Override
    public List<StatementLine> lines(PersonId person, long before, int limit) {
        questions++;
        var newest = (int) Math.min(lines.size(), before - 1);
        var page = IntStream.range(0, Math.min(limit, newest))
                .mapToObj(i -> lines.get(newest - 1 - i))
                .toList();
        linesRead += page.size();
        return page;
    }

    @Override
    public long countBefore(PersonId person, Instant moment) {
        questions++;
        return lines.stream().filter(line -> line.at().isBefore(moment)).count();
    }

    @Override
    public Money balanceAfter(PersonId person, long count) {
        questions++;
        return count == 0 ? Money.of(0, "USD") : lines.get((int) count - 1).balance();
    }
}
