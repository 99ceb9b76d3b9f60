package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PayBill;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Outcome;

/** Notices that a person pays the same customer of the same company twice within a short while. */
@ApplicationScoped
class Duplicates {

    private final BillRecords records;
    private final BillOrders orders;
    private final BillPaySettings settings;
    private final Clock clock;

    @Inject
    Duplicates(BillRecords records, BillOrders orders, BillPaySettings settings, Clock clock) {
        this.records = records;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the person last paid the same, if that is not long ago and did not fail; other payments of this quote do not count. */
    Optional<Instant> paidBefore(PersonId person, BillQuote quote) {
        var since = clock.instant().minus(settings.duplicateWindow());
        return records.paidSince(person, quote, since).stream()
                .filter(payment -> !payment.quote().id().equals(quote.id()))
                .map(orders::shown)
                .filter(payment -> payment.order().outcome() != Outcome.FAILED)
                .map(Duplicates::at)
                .max(Comparator.naturalOrder());
    }

    private static Instant at(BillPayment payment) {
        return payment.order().placedAt();
    }

    /**
     * Returns if there is no such payment, or the person knows of it.
     *
     * @throws SyceeException {@link BillPayError#DUPLICATE_PAYMENT}
     */
    void mustBeMeant(PayBill command, BillQuote quote) {
        if (command.isMeantAgain()) {
            return;
        }
        paidBefore(command.person(), quote).ifPresent(at -> {
            throw new SyceeException(
                    BillPayError.DUPLICATE_PAYMENT,
                    "You paid this already a short while ago. Nothing was taken now; confirm if you mean it.",
                    Map.of("paidBefore", at));
        });
    }
}
