package org.sycee.notifications.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.customers.Payee;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.StatementLine.OtherSide;
import org.sycee.wallets.Statements;

/** Statements in memory, of money that one person sends to another and of what else moves. */
final class SentMoney implements Statements, PersonPayments {

    static final Instant SENT_AT = Instant.parse("2026-11-20T08:00:00Z");
    static final Payee TOM = new Payee(UUID.randomUUID(), PersonId.next(), "Tom B•••", "t•••@example.com");

    private final Map<PersonId, List<StatementLine>> lines = new ConcurrentHashMap<>();
    private final Map<UUID, String> notes = new ConcurrentHashMap<>();
    private final Set<PersonId> unreadable = ConcurrentHashMap.newKeySet();

    /** Tom sends money; answers the payment's id. */
    UUID receive(PersonId person, long amount, String note) {
        var payment = line(person, OtherSide.Kind.PERSON, amount);
        notes.put(payment, note);
        return payment;
    }

    /** One more line; answers its reference. */
    UUID line(PersonId person, OtherSide.Kind other, long amount) {
        var reference = UUID.randomUUID();
        var statement = lines.computeIfAbsent(person, key -> new CopyOnWriteArrayList<>());
        statement.add(new StatementLine(
                statement.size() + 1,
                UUID.randomUUID(),
                reference,
                new OtherSide(other, "them"),
                Money.of(amount, "USD"),
                Money.of(100_00, "USD"),
                SENT_AT));
        return reference;
    }

    void breakStatementOf(PersonId person) {
        unreadable.add(person);
    }

    void mendStatements() {
        unreadable.clear();
    }

    @Override
    public List<StatementLine> lines(PersonId person, long before, int limit) {
        if (unreadable.contains(person)) {
            throw new IllegalStateException("unreadable, on purpose");
        }
        return new ArrayList<>(lines.getOrDefault(person, List.of()))
                .stream()
                        .filter(line -> line.sequence() < before)
                        .sorted(Comparator.comparing(StatementLine::sequence).reversed())
                        .limit(limit)
                        .toList();
    }

    @Override
    public Optional<PersonPayment> find(PersonId person, UUID payment) {
        return lines.getOrDefault(person, List.of()).stream()
                .filter(line -> line.reference().equals(payment))
                .map(line -> new PersonPayment(
                        payment,
                        Direction.RECEIVED,
                        TOM,
                        line.amount(),
                        Optional.ofNullable(notes.get(payment)).filter(note -> !note.isEmpty()),
                        line.at()))
                .findFirst();
    }

    @Override
    public long countBefore(PersonId person, Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Money balanceAfter(PersonId person, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Placed> send(SendMoney command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Placed> sendByKey(ApiKey by, IdempotencyKey key, SendMoney.Gift gift) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Placed sendApproved(Intent intent, SendMoney.Gift gift) {
        throw new UnsupportedOperationException();
    }
}
