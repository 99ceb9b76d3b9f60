package org.sycee.billpay.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.Bill;

/** The wire form of a quote. */
record BillQuoteJson(
        UUID id,
        BillCompanyJson.NameJson company,
        Optional<String> customerName,
        Map<String, String> fields,
        String billReference,
        MoneyJson amount,
        MoneyJson fee,
        MoneyJson total,
        Optional<MoneyJson> due,
        Optional<MoneyJson> least,
        Optional<LocalDate> dueDate,
        Optional<String> period,
        boolean overdue,
        Optional<Instant> paidBefore,
        Instant expiresAt) {

    static BillQuoteJson of(BillPayments.Quoted quoted) {
        var quote = quoted.quote();
        var bill = quote.bill();
        return new BillQuoteJson(
                quote.id(),
                BillCompanyJson.NameJson.of(quote.company()),
                quote.subject().customerName(),
                quote.fields(),
                quote.subject().reference(),
                MoneyJson.of(quote.amount()),
                MoneyJson.of(quote.fee()),
                MoneyJson.of(quote.total()),
                bill.map(Bill::amount).map(MoneyJson::of),
                bill.flatMap(Bill::leastPayment).map(MoneyJson::of),
                bill.map(Bill::dueDate),
                bill.flatMap(Bill::period),
                quote.isOverdue(),
                quoted.paidBefore(),
                quote.expiresAt());
    }

    /** The body of {@code POST /bill-quotes}. */
    record RequestJson(
            @Nullable String companyId,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable MoneyJson amount) {

        static QuoteBill toCommand(@Nullable RequestJson request, PersonId person) {
            if (request == null || request.companyId == null || request.fields == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members companyId and fields are needed.");
            }
            var whole = new QuoteBill(person, request.companyId, entered(request.fields));
            return request.amount == null ? whole : whole.of(request.amount.toMoney());
        }

        /** JSON's null says the same as nothing: not entered. */
        static Map<String, String> entered(Map<String, @Nullable String> fields) {
            return fields.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue() == null ? "" : entry.getValue()));
        }
    }
}
