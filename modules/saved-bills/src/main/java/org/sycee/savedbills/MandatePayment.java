package org.sycee.savedbills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * One bill that a mandate pays, or does not.
 *
 * <p>It is born ANNOUNCED, or SKIPPED if the bill is above the ceiling from the start. At its time an announced one becomes
 * PAYING, which no stop of the mandate undoes, or SKIPPED with the reason; a paying one ends PAID or SKIPPED. One that is
 * skipped is left to the person: the mandate never tries that bill again.
 *
 * @param id its name, which follows from the mandate and the bill
 * @param mandate who pays
 * @param person whose money it is
 * @param billReference the company's reference of the bill
 * @param total what was announced, fee included; never more is paid
 * @param dueDate the last day to pay
 * @param payAt when it is paid at the earliest
 * @param state where it stands
 * @param reason why it was skipped, if it was
 * @param payment the bill payment, if there is one
 */
public record MandatePayment(
        UUID id,
        UUID mandate,
        PersonId person,
        String billReference,
        Money total,
        LocalDate dueDate,
        Instant payAt,
        State state,
        Optional<Reason> reason,
        Optional<UUID> payment) {

    /** Where it can stand. */
    public enum State {
        /** The person was told the amount and the time. */
        ANNOUNCED,
        /** It is being paid; it may have been recorded already. */
        PAYING,
        /** The company has the money. */
        PAID,
        /** The mandate does not pay this bill. */
        SKIPPED;

        /** Whether a payment may go from here to there in one step. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case ANNOUNCED -> next == PAYING || next == SKIPPED;
                case PAYING -> next == PAID || next == SKIPPED;
                case PAID, SKIPPED -> false;
            };
        }
    }

    /** Why a bill was not paid; in every case no money of the person is gone. */
    public enum Reason {
        /** The bill is more than the person approved. */
        ABOVE_CEILING,
        /** The bill became more than was announced. */
        AMOUNT_RAISED,
        /** Nothing is due any more: somebody paid it. */
        ALREADY_PAID,
        /** The company now asks for another bill instead; that one is announced on its own. */
        BILL_REPLACED,
        INSUFFICIENT_FUNDS,
        /** More than the person may pay at once, in a day or in a month. */
        OVER_LIMIT,
        /** The mandate was paused or ended in time. */
        STOPPED,
        /** The company did not answer until the due date had passed. */
        COMPANY_UNAVAILABLE,
        /** The company did not take the payment, or the money could not be set aside. */
        REFUSED
    }
}
