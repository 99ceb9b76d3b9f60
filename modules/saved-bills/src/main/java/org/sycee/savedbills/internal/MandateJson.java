package org.sycee.savedbills.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.StartMandate;

/** The wire form of a mandate. */
record MandateJson(
        UUID id,
        UUID accountId,
        MoneyJson ceiling,
        int daysBefore,
        MandateState state,
        Instant createdAt,
        Optional<PlannedJson> planned,
        List<PaymentJson> payments) {

    static MandateJson of(Mandate mandate) {
        return new MandateJson(
                mandate.id(),
                mandate.account(),
                MoneyJson.of(mandate.ceiling()),
                mandate.daysBefore(),
                mandate.state(),
                mandate.startedAt(),
                mandate.planned().map(PlannedJson::of),
                mandate.payments().stream().map(PaymentJson::of).toList());
    }

    static ListJson listOf(List<Mandate> mandates) {
        return new ListJson(mandates.stream().map(MandateJson::of).toList());
    }

    /** A bill that is known and not announced yet. */
    record PlannedJson(String billReference, MoneyJson total, LocalDate dueDate, Instant payAt, boolean aboveCeiling) {

        static PlannedJson of(Mandate.Planned planned) {
            var due = planned.due();
            return new PlannedJson(
                    due.reference(),
                    MoneyJson.of(due.total()),
                    due.dueDate(),
                    planned.payAt(),
                    planned.isAboveCeiling());
        }
    }

    /** A bill that was announced, paid or skipped; {@code paymentId} is the bill payment's. */
    record PaymentJson(
            UUID id,
            String billReference,
            MoneyJson total,
            LocalDate dueDate,
            Instant payAt,
            MandatePayment.State state,
            Optional<MandatePayment.Reason> reason,
            Optional<UUID> paymentId) {

        static PaymentJson of(MandatePayment payment) {
            return new PaymentJson(
                    payment.id(),
                    payment.billReference(),
                    MoneyJson.of(payment.total()),
                    payment.dueDate(),
                    payment.payAt(),
                    payment.state(),
                    payment.reason(),
                    payment.payment());
        }
    }

    /** Several mandates. */
    record ListJson(List<MandateJson> items) {}

    /** The body of {@code POST /mandates}. */
    record RequestJson(
            @Nullable String accountId,
            @Nullable MoneyJson ceiling,
            @Nullable Integer daysBefore,
            @Nullable String pin) {

        static StartMandate toCommand(@Nullable RequestJson request, PersonId person) {
            if (request == null
                    || request.accountId == null
                    || request.ceiling == null
                    || request.daysBefore == null
                    || request.pin == null) {
                throw new SyceeException(
                        KernelError.INVALID_REQUEST, "The members accountId, ceiling, daysBefore and pin are needed.");
            }
            return new StartMandate(
                    person, Ids.parse(request.accountId), request.ceiling.toMoney(), request.daysBefore, request.pin);
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "RequestJson[accountId=" + accountId + "]";
        }
    }
}
