package org.sycee.moneyrequests.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.customers.Payee;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequest.Direction;
import org.sycee.moneyrequests.PayRequest;
import org.sycee.moneyrequests.RequestState;

/** The wire form of a request for money. */
record MoneyRequestJson(
        UUID id,
        UUID splitId,
        Direction direction,
        PersonJson counterparty,
        MoneyJson amount,
        String note,
        RequestState state,
        Optional<UUID> paymentId,
        Instant createdAt) {

    static MoneyRequestJson of(MoneyRequest request) {
        return new MoneyRequestJson(
                request.id(),
                request.split(),
                request.direction(),
                PersonJson.of(request.other()),
                MoneyJson.of(request.amount()),
                request.note(),
                request.state(),
                request.payment(),
                request.askedAt());
    }

    /** The other person. */
    record PersonJson(UUID payeeId, String maskedName, String maskedLogin) {

        static PersonJson of(Payee payee) {
            return new PersonJson(payee.id(), payee.maskedName(), payee.maskedLogin());
        }
    }

    /** Several requests. */
    record ListJson(List<MoneyRequestJson> items) {

        static ListJson of(List<MoneyRequest> requests) {
            return new ListJson(requests.stream().map(MoneyRequestJson::of).toList());
        }
    }

    /**
     * The body of {@code POST /money-requests}.
     *
     * @param payeeIds who is asked
     * @param total what is divided among them
     * @param shared whether who asks bears a share too
     */
    record AskJson(
            @Nullable List<String> payeeIds,
            @Nullable MoneyJson total,
            @Nullable Boolean shared,
            @Nullable String note) {

        static AskForMoney toCommand(@Nullable AskJson request, PersonId asking, IdempotencyKey key) {
            if (request == null || request.payeeIds == null || request.total == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members payeeIds and total are needed.");
            }
            var payers = request.payeeIds.stream().map(AskJson::payer).toList();
            var note = request.note == null ? "" : request.note;
            var bill = new AskForMoney.Bill(payers, request.total.toMoney(), Boolean.TRUE.equals(request.shared), note);
            return AskForMoney.of(asking, key, bill);
        }

        private static UUID payer(@Nullable String id) {
            return Ids.parse(String.valueOf(id));
        }
    }

    /** The body of {@code POST /money-requests/{id}/payment}. */
    record PayJson(@Nullable String pin) {

        static PayRequest toCommand(@Nullable PayJson body, PersonId payer, IdempotencyKey key, UUID request) {
            if (body == null || body.pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member pin is needed.");
            }
            return new PayRequest(payer, key, request, body.pin);
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "PayJson[]";
        }
    }
}
