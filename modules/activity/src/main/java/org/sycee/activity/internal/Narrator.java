package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.activity.Movement;
import org.sycee.billpay.BillCategories;
import org.sycee.customers.CustomerNames;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.payments.Subjects;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.StatementLine.OtherSide;

/** Tells the lines of a statement in the words of its owner; asks each room once for all of them. */
@ApplicationScoped
class Narrator {

    private final Subjects subjects;
    private final CustomerNames names;
    private final BillCategories categories;

    @Inject
    Narrator(Subjects subjects, CustomerNames names, BillCategories categories) {
        this.subjects = subjects;
        this.names = names;
        this.categories = categories;
    }

    /** In the order given, which is newest first. */
    List<Movement> tell(List<StatementLine> lines) {
        var known = knowledge(lines);
        return grouped(lines, known).stream()
                .map(group -> movement(group, known))
                .toList();
    }

    Knowledge knowledge(List<StatementLine> lines) {
        var references = lines.stream().map(StatementLine::reference).collect(Collectors.toSet());
        var people = lines.stream()
                .map(StatementLine::other)
                .filter(other -> other.kind() == OtherSide.Kind.PERSON)
                .map(other -> new PersonId(UUID.fromString(other.name())))
                .collect(Collectors.toSet());
        return new Knowledge(subjects.of(references), names.of(people), categories.of(references));
    }

    private static List<List<StatementLine>> grouped(List<StatementLine> lines, Knowledge known) {
        var groups = new ArrayList<List<StatementLine>>();
        for (var line : lines) {
            var together = known.together(line);
            if (together.contains(line.transfer())
                    && !groups.isEmpty()
                    && together.contains(last(last(groups)).transfer())) {
                last(groups).add(line);
            } else {
                groups.add(new ArrayList<>(List.of(line)));
            }
        }
        return groups;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static Movement movement(List<StatementLine> group, Knowledge known) {
        var newest = group.get(0);
        return new Movement(
                newest.transfer(),
                newest.at(),
                known.about(newest),
                sum(group),
                feeOf(group),
                newest.balance(),
                last(group).sequence());
    }

    private static Money sum(List<StatementLine> lines) {
        var zero = Money.zero(lines.get(0).amount().currency());
        return lines.stream().map(StatementLine::amount).reduce(zero, Money::plus);
    }

    private static Money feeOf(List<StatementLine> group) {
        var fees = group.stream()
                .filter(line -> line.other().kind() == OtherSide.Kind.FEE)
                .toList();
        return fees.isEmpty()
                ? Money.zero(group.get(0).amount().currency())
                : sum(fees).negated();
    }
}
