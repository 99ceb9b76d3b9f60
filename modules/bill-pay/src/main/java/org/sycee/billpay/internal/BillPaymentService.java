package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.billpay.Approval;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.PaidBill;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.QuoteBill;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** The story of a bill: found, quoted, approved, recorded, ordered. */
@ApplicationScoped
class BillPaymentService implements BillPayments {

    private final Companies companies;
    private final Quotes quotes;
    private final BillRecords records;
    private final PaymentPins pins;
    private final BillOrders orders;
    private final Duplicates duplicates;

    @Inject
    BillPaymentService(
            Companies companies,
            Quotes quotes,
            BillRecords records,
            PaymentPins pins,
            BillOrders orders,
            Duplicates duplicates) {
        this.companies = companies;
        this.quotes = quotes;
        this.records = records;
        this.pins = pins;
        this.orders = orders;
        this.duplicates = duplicates;
    }

    @Override
    public List<BillingCompany> companies(String category) {
        return companies.in(category);
    }

    @Override
    public BillingCompany company(String companyId) {
        return companies.named(companyId);
    }

    @Override
    public KnownCustomer validate(String companyId, Map<String, String> entered) {
        return quotes.validate(companyId, entered);
    }

    @Override
    public Quoted quote(QuoteBill command) {
        var quote = quotes.fetch(command);
        records.add(command.person(), quote);
        return new Quoted(quote, duplicates.paidBefore(command.person(), quote));
    }

    @Override
    public Placed pay(PayBill command) {
        return recorded(command).orElseGet(() -> payNow(command));
    }

    private Optional<Placed> recorded(PayBill command) {
        return records.findByIntent(command.intent()).map(before -> new Placed(orders.held(before), true));
    }

    private Placed payNow(PayBill command) {
        var quote = records.quote(command.person(), command.quote());
        companies.mustBeUsable(quote.company());
        askForPin(command);
        try {
            records.mustBeUnused(quote.id());
            duplicates.mustBeMeant(command, quote);
            quotes.mustStillBeDue(quote);
        } catch (SyceeException refusal) {
            // What stands in the way may be this very intent, recorded in between by another request.
            return recorded(command).orElseThrow(() -> refusal);
        }
        return record(command);
    }

    private Placed record(PayBill command) {
        var id = Ids.next();
        var payment = recorded(command, id);
        Failpoint.reach("billpay.recorded");
        return new Placed(orders.held(payment), !payment.id().equals(id));
    }

    /** A mandate is asked later, by {@link BillRecords}: it must hold in the transaction that records the payment. */
    private void askForPin(PayBill command) {
        if (command.approval() instanceof Approval.Pin pin) {
            pins.approve(command.person(), pin.digits());
        }
    }

    private RecordedPayment recorded(PayBill command, UUID id) {
        try {
            return records.record(command, id);
        } catch (ConstraintViolationException e) {
            // The same intent, for another quote, came in between: this is either a replay or a misuse of the key.
            return records.findByIntent(command.intent()).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<BillPayment> find(PersonId person, UUID payment) {
        return records.find(payment)
                .filter(found -> found.person().equals(person))
                .map(orders::shown);
    }

    @Override
    public List<PaidBill> paid(PersonId person, String companyId, Map<String, String> fields) {
        return orders.made(records.payments(person, companyId, fields));
    }

    @Override
    public Optional<BillPayment> find(UUID payment) {
        return records.find(payment).map(orders::shown);
    }
}
