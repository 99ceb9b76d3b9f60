package org.sycee.activity.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.activity.Movement.About;
import org.sycee.activity.Movement.Reference;
import org.sycee.activity.MovementKind;
import org.sycee.kernel.PersonId;
import org.sycee.payments.Subject;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.StatementLine.OtherSide;

/**
 * What other rooms know of some lines.
 *
 * @param subjects what the references stand for
 * @param names of the people on the other side
 * @param categories of the bills among them
 */
record Knowledge(Map<UUID, Subject> subjects, Map<PersonId, String> names, Map<UUID, String> categories) {

    /** Transfers that are one movement with this line's. */
    Set<UUID> together(StatementLine line) {
        return subject(line).map(Subject::together).orElse(Set.of());
    }

    About about(StatementLine line) {
        if (line.other().kind() == OtherSide.Kind.PERSON) {
            return person(line);
        }
        if (line.other().kind() == OtherSide.Kind.DEBT) {
            return repayment(line);
        }
        return subject(line).map(subject -> about(line, subject)).orElseGet(() -> unknown(line));
    }

    private About person(StatementLine line) {
        var kind = MovementKind.PERSON_PAYMENT;
        var reference = new Reference(line.reference(), kind.name());
        return new About(kind, nameOf(line.other()), kind.category(), Optional.of(reference));
    }

    private About repayment(StatementLine line) {
        var kind = MovementKind.DEBT_REPAYMENT;
        return new About(kind, "", kind.category(), subject(line).map(Knowledge::reference));
    }

    /** What was corrected has a category of its own, as a refund has. */
    private About about(StatementLine line, Subject subject) {
        var kind = kindOf(subject);
        var category = categories.getOrDefault(line.reference(), kind.category());
        return new About(kind, subject.title(), category, Optional.of(reference(subject)));
    }

    private static Reference reference(Subject subject) {
        return new Reference(subject.reference(), subject.referenceKind());
    }

    /** Whether a line that adds to the wallet takes back what had left it, and is no income. */
    boolean isGivenBack(StatementLine line) {
        return switch (about(line).kind()) {
            case BILL_PAYMENT, RIDE, TIP, CASH_OUT, FEE, REFUND, CORRECTION -> true;
            case TOP_UP, CHARGE_BACK, DEBT_REPAYMENT, PERSON_PAYMENT, OTHER -> false;
        };
    }

    /** The category of one line alone: a fee is one, even if it is shown with its bill. */
    String category(StatementLine line) {
        return line.other().kind() == OtherSide.Kind.FEE
                ? MovementKind.FEE.category()
                : about(line).category();
    }

    private Optional<Subject> subject(StatementLine line) {
        return Optional.ofNullable(subjects.get(line.reference()));
    }

    private String nameOf(OtherSide other) {
        return names.getOrDefault(new PersonId(UUID.fromString(other.name())), "");
    }

    private static MovementKind kindOf(Subject subject) {
        return switch (subject.kind()) {
            case "TOP_UP" -> MovementKind.TOP_UP;
            case "PAY_OUT" -> MovementKind.CASH_OUT;
            case "CHARGE_BACK" -> MovementKind.CHARGE_BACK;
            case "BILL_PAYMENT" -> MovementKind.BILL_PAYMENT;
            case "RIDE_PAYMENT" -> MovementKind.RIDE;
            case "TIP_PAYMENT" -> MovementKind.TIP;
            case "FEE" -> MovementKind.FEE;
            case "REFUND" -> MovementKind.REFUND;
            case "CORRECTION" -> MovementKind.CORRECTION;
            default -> MovementKind.OTHER;
        };
    }

    private static About unknown(StatementLine line) {
        var kind = line.other().kind() == OtherSide.Kind.FEE ? MovementKind.FEE : MovementKind.OTHER;
        return new About(kind, "", kind.category(), Optional.empty());
    }
}
