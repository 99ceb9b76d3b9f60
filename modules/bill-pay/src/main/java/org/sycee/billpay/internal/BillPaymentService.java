package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.QuoteBill;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;

/** The story of a bill: found, quoted, approved, recorded, ordered. */
@ApplicationScoped
class BillPaymentService implements BillPayments {

    private final Companies companies;
    private final Quotes quotes;
    private final BillRecords records;
    private final PaymentPins pins;
    private final BillOrders orders;

    @Inject
    BillPaymentService(Companies companies, Quotes quotes, BillRecords records, PaymentPins pins, BillOrders orders) {
        this.companies = companies;
        this.quotes = quotes;
        this.records = records;
        this.pins = pins;
        this.orders = orders;
    }

    @Override
    public List<BillingCompany> companies(String category) {
        return companies.in(category);
    }

    @Override
    public BillQuote quote(QuoteBill command) {
        var quote = quotes.fetch(command);
        records.add(command.person(), quote);
        return quote;
    }

    @Override
    public Placed pay(PayBill command) {
        return records.findByIntent(command.intent())
                .map(before -> new Placed(orders.held(before), true))
                .orElseGet(() -> payNow(command));
    }

    private Placed payNow(PayBill command) {
        companies.mustBeUsable(records.quote(command.person(), command.quote()).company());
        pins.approve(command.person(), command.pin());
        var id = Ids.next();
        var payment = recorded(command, id);
        Failpoint.reach("billpay.recorded");
        return new Placed(orders.held(payment), !payment.id().equals(id));
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
}
