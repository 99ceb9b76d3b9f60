package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.NoticeKind;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.StatementLine.OtherSide;
import org.sycee.wallets.Statements;

/**
 * Tells of money that other people have sent, by reading the statement on from the line that was read last.
 *
 * <p>Sending money is one entry in the books and writes no event; the entry itself is the news, told when its person next
 * looks. What was told and up to which line is written together, so nothing is told twice or left out.
 */
@ApplicationScoped
class ReceivedMoney {

    /** Somebody who was away for long is told of the newest ones only. */
    private static final int MOST_LINES = 200;

    private final Statements statements;
    private final PersonPayments payments;
    private final NoticeRecords records;

    @Inject
    ReceivedMoney(Statements statements, PersonPayments payments, NoticeRecords records) {
        this.statements = statements;
        this.payments = payments;
        this.records = records;
    }

    /** Writes notices of what has come since the last time; two index reads if nothing has. */
    void tell(PersonId person) {
        var told = records.statementLine(person);
        var newest = lines(person, 1).map(StatementLine::sequence).findFirst().orElse(0L);
        if (newest > told) {
            records.add(person, newsAfter(person, told), newest);
        }
    }

    /** Oldest first. A line that comes while this reads is read again the next time, and told once. */
    private List<News> newsAfter(PersonId person, long told) {
        var news = new ArrayList<>(lines(person, MOST_LINES)
                .filter(line -> line.sequence() > told)
                .flatMap(line -> newsOf(person, line).stream())
                .toList());
        Collections.reverse(news);
        return news;
    }

    private Stream<StatementLine> lines(PersonId person, int limit) {
        return statements.lines(person, Long.MAX_VALUE, limit).stream();
    }

    private Optional<News> newsOf(PersonId person, StatementLine line) {
        return isFromSomebody(line)
                ? payments.find(person, line.reference()).map(payment -> news(person, payment))
                : Optional.empty();
    }

    private static boolean isFromSomebody(StatementLine line) {
        return line.other().kind() == OtherSide.Kind.PERSON && line.amount().isPositive();
    }

    private static News news(PersonId person, PersonPayment payment) {
        return new News(
                person,
                payment.id(),
                NoticeKind.MONEY_RECEIVED,
                "/person-payments/" + payment.id(),
                FromPerson.parameters(payment.other(), payment.amount(), payment.note()),
                Optional.of(payment.at()));
    }
}
