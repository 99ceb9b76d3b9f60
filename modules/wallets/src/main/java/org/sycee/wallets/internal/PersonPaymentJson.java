package org.sycee.wallets.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.SendMoney.Gift;

/** The wire form of a payment between people. */
record PersonPaymentJson(
        UUID id,
        Direction direction,
        PayeeJson.PersonJson counterparty,
        MoneyJson amount,
        Optional<String> note,
        Instant createdAt) {

    static PersonPaymentJson of(PersonPayment payment) {
        return new PersonPaymentJson(
                payment.id(),
                payment.direction(),
                PayeeJson.PersonJson.of(payment.other()),
                MoneyJson.of(payment.amount()),
                payment.note(),
                payment.at());
    }

    /** The body of {@code POST /person-payments}. */
    record RequestJson(
            @Nullable String payeeId,
            @Nullable MoneyJson amount,
            @Nullable String note,
            @Nullable String pin) {

        static SendMoney toCommand(@Nullable RequestJson request, PersonId payer, IdempotencyKey key) {
            var gift = toGift(request);
            if (request == null || request.pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member pin is needed.");
            }
            return SendMoney.of(payer, key, gift, request.pin);
        }

        /** What a program asks for, which has no PIN. */
        static Gift toGift(@Nullable RequestJson request) {
            if (request == null || request.payeeId == null || request.amount == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members payeeId and amount are needed.");
            }
            var note = request.note == null ? "" : request.note;
            return new Gift(Ids.parse(request.payeeId), request.amount.toMoney(), note);
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "RequestJson[payeeId=" + payeeId + "]";
        }
    }
}
