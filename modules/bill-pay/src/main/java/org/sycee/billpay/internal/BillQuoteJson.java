package org.sycee.billpay.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

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
        LocalDate dueDate,
        Optional<String> period,
        boolean overdue,
        Instant expiresAt) {

    static BillQuoteJson of(BillQuote quote) {
        var bill = quote.bill();
        return new BillQuoteJson(
                quote.id(),
                BillCompanyJson.NameJson.of(quote.company()),
                bill.customerName(),
                quote.fields(),
                bill.reference(),
                MoneyJson.of(bill.amount()),
                MoneyJson.of(quote.fee()),
                MoneyJson.of(quote.total()),
                bill.dueDate(),
                bill.period(),
                quote.isOverdue(),
                quote.expiresAt());
    }

    /** The body of {@code POST /bill-quotes}. */
    record RequestJson(@Nullable String companyId, @Nullable Map<String, @Nullable String> fields) {

        static QuoteBill toCommand(@Nullable RequestJson request, PersonId person) {
            if (request == null || request.companyId == null || request.fields == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members companyId and fields are needed.");
            }
            return new QuoteBill(person, request.companyId, entered(request.fields));
        }

        /** JSON's null says the same as nothing: not entered. */
        private static Map<String, String> entered(Map<String, @Nullable String> fields) {
            return fields.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue() == null ? "" : entry.getValue()));
        }
    }
}
