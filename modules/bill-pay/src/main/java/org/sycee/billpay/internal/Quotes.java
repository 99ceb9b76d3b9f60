package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.Company;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.FetchBill;

/** Makes quotes: checks what was entered, asks the company, adds the fee. */
@ApplicationScoped
class Quotes {

    private final Companies companies;
    private final BillPaySettings settings;
    private final Clock clock;

    @Inject
    Quotes(Companies companies, BillPaySettings settings, Clock clock) {
        this.companies = companies;
        this.settings = settings;
        this.clock = clock;
    }

    BillQuote fetch(QuoteBill command) {
        var biller = companies.named(command.companyId());
        var fields = new FieldRules(biller.fields()).check(command.fields());
        var bill = fetched(biller.company(), fields);
        return new BillQuote(
                Ids.next(),
                biller.company(),
                fields,
                bill,
                settings.tariff().feeOf(biller.company(), bill.amount().currency()),
                bill.dueDate().isBefore(LocalDate.now(clock)),
                expiry());
    }

    /** In whole seconds, so that what is stored is what is shown. */
    private Instant expiry() {
        return clock.instant().plus(settings.quoteValidity()).truncatedTo(ChronoUnit.SECONDS);
    }

    private Bill fetched(Company company, Map<String, String> fields) {
        var lookup = companies.fetch(company, new FetchBill(company.code(), fields));
        return switch (lookup.kind()) {
            case FOUND ->
                lookup.bill().filter(bill -> bill.amount().isPositive()).orElseThrow(Quotes::nothingDue);
            case NO_SUCH_CUSTOMER ->
                throw new SyceeException(BillPayError.NO_SUCH_CUSTOMER, "The company knows no such customer.");
            case NOTHING_DUE -> throw nothingDue();
        };
    }

    private static SyceeException nothingDue() {
        return new SyceeException(BillPayError.NOTHING_DUE, "There is nothing to pay.");
    }
}
