package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.Company;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.Ids;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillLookup;
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
        var payable = payable(biller, fields);
        var amount = command.amount().map(payable.rules()::check).orElseGet(payable::whole);
        return new BillQuote(
                Ids.next(),
                biller.company(),
                fields,
                payable.subject(),
                amount,
                settings.tariff().feeOf(biller.company(), amount.currency()),
                payable.isOverdue(LocalDate.now(clock)),
                expiry());
    }

    private Payable payable(BillingCompany biller, Map<String, String> fields) {
        return switch (biller.terms().kind()) {
            case FETCH_AND_PAY -> Payable.of(fetched(biller.company(), fields));
            case VALIDATE_AND_PAY -> chosen(biller, known(biller.company(), fields));
            case DIRECT -> chosen(biller, BillQuote.Subject.unasked(biller.firstOf(fields)));
        };
    }

    private static Payable chosen(BillingCompany biller, BillQuote.Subject subject) {
        return new Payable(subject, new AmountRules(biller.terms().amounts().orElseThrow()));
    }

    /** The customer, if the company knows one or is not asked; whether something is due does not matter. */
    BillPayments.KnownCustomer validate(String companyId, Map<String, String> entered) {
        var biller = companies.named(companyId);
        var fields = new FieldRules(biller.fields()).check(entered);
        return new BillPayments.KnownCustomer(fields, nameOf(biller, fields));
    }

    private Optional<String> nameOf(BillingCompany biller, Map<String, String> fields) {
        return switch (biller.terms().kind()) {
            case FETCH_AND_PAY -> nameOnBill(biller.company(), fields);
            case VALIDATE_AND_PAY -> known(biller.company(), fields).customerName();
            case DIRECT -> Optional.empty();
        };
    }

    private Optional<String> nameOnBill(Company company, Map<String, String> fields) {
        var lookup = companies.fetch(company, new FetchBill(company.code(), fields));
        if (lookup.kind() == BillLookup.Kind.NO_SUCH_CUSTOMER) {
            throw unknown();
        }
        return lookup.bill().flatMap(Bill::customerName);
    }

    /**
     * Returns if the company still demands what was quoted. What has no bill cannot change.
     *
     * @throws SyceeException {@link BillPayError#BILL_CHANGED}, {@link BillPayError#BILL_ALREADY_PAID}, and others of a
     *     bill that is fetched
     */
    void mustStillBeDue(BillQuote quote) {
        quote.bill().ifPresent(quoted -> mustBeThat(quoted, fetched(quote.company(), quote.fields())));
    }

    private static void mustBeThat(Bill quoted, Bill now) {
        if (!now.reference().equals(quoted.reference()) || !now.amount().equals(quoted.amount())) {
            throw new SyceeException(
                    BillPayError.BILL_CHANGED,
                    "The bill has changed: %s is due now, it was %s. Nothing was taken; look at it again."
                            .formatted(AmountRules.words(now.amount()), AmountRules.words(quoted.amount())),
                    Map.of("due", MoneyJson.of(now.amount())));
        }
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
            case NO_SUCH_CUSTOMER -> throw unknown();
            case NOTHING_DUE -> throw nothingDue();
            case ALREADY_PAID ->
                throw new SyceeException(
                        BillPayError.BILL_ALREADY_PAID, "This bill is paid already. Nothing was taken.");
        };
    }

    private BillQuote.Subject known(Company company, Map<String, String> fields) {
        var lookup = companies.validate(company, new FetchBill(company.code(), fields));
        var reference = lookup.reference().orElseThrow(Quotes::unknown);
        return new BillQuote.Subject(reference, lookup.name(), Optional.empty());
    }

    private static SyceeException unknown() {
        return new SyceeException(
                BillPayError.CUSTOMER_NUMBER_UNKNOWN, "The company knows no such customer. Nothing was taken.");
    }

    private static SyceeException nothingDue() {
        return new SyceeException(BillPayError.NOTHING_DUE, "There is nothing to pay. Nothing was taken.");
    }
}
