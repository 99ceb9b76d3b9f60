package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sycee.activity.Movement;
import org.sycee.kernel.PersonId;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.Statements;

/** A person's past, read backwards stretch by stretch. */
@ApplicationScoped
class History {

    private final Statements statements;
    private final Narrator narrator;

    @Inject
    History(Statements statements, Narrator narrator) {
        this.statements = statements;
        this.narrator = narrator;
    }

    /**
     * Movements in a row.
     *
     * @param next before which sequence the next ones are; empty if there are no more
     */
    record Stretch(List<Movement> movements, Optional<Long> next) {}

    /**
     * The newest movements of a span, as many as so many lines make.
     *
     * <p>The last of them may have been cut in two, so it is left to the next stretch.
     *
     * @param most at least three, so that a movement of two lines is never the only one
     */
    Stretch newest(PersonId person, Span span, int most) {
        var read = statements.lines(person, span.before(), most);
        var lines = read.stream().filter(line -> line.sequence() > span.after()).toList();
        var movements = narrator.tell(lines);
        if (read.size() < most || reaches(lines, span)) {
            return new Stretch(movements, Optional.empty());
        }
        var whole = movements.subList(0, movements.size() - 1);
        return new Stretch(whole, Optional.of(whole.get(whole.size() - 1).sequence()));
    }

    private static boolean reaches(List<StatementLine> lines, Span span) {
        return lines.isEmpty() || lines.get(lines.size() - 1).sequence() == span.after() + 1;
    }
}
