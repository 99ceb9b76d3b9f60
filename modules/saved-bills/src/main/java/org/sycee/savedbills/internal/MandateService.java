package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.billpay.BillPayments;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;
import org.sycee.savedbills.SavedBillsError;
import org.sycee.savedbills.StartMandate;

/** The story of a mandate: its terms checked, approved by the PIN, started; stopped without being asked anything. */
@ApplicationScoped
class MandateService implements Mandates {

    private final PaymentPins pins;
    private final MandateRecords records;
    private final SavedAccounts accounts;
    private final BillPayments bills;

    @Inject
    MandateService(PaymentPins pins, MandateRecords records, SavedAccounts accounts, BillPayments bills) {
        this.pins = pins;
        this.records = records;
        this.accounts = accounts;
        this.bills = bills;
    }

    /** The PIN is asked last before it is recorded, so that a wish that cannot be granted costs no try. */
    @Override
    public Mandate start(StartMandate command) {
        check(command);
        records.checkTerms(command);
        accounts.find(command.account()).ifPresent(this::mustHaveBills);
        pins.approve(command.person(), command.pin());
        return records.start(command);
    }

    private static void check(StartMandate command) {
        if (!command.ceiling().isPositive()) {
            throw new SyceeException(
                    SavedBillsError.INVALID_CEILING, "The ceiling must be more than zero. Nothing was started.");
        }
        if (command.daysBefore() < 0 || command.daysBefore() > AccountRules.MOST_DAYS) {
            throw new SyceeException(
                    SavedBillsError.INVALID_DAYS,
                    "A mandate pays 0 to " + AccountRules.MOST_DAYS + " days before the due date, not "
                            + command.daysBefore() + ". Nothing was started.");
        }
    }

    private void mustHaveBills(SavedAccount account) {
        var company = bills.company(account.company().id());
        if (company.terms().kind() != CompanyTerms.Kind.FETCH_AND_PAY) {
            throw new SyceeException(
                    SavedBillsError.NO_BILLS,
                    company.company().name() + " sends no bills, so there is nothing to pay by itself."
                            + " Nothing was started.");
        }
    }

    @Override
    public List<Mandate> list(PersonId person) {
        return records.list(person);
    }

    @Override
    public Optional<Mandate> find(PersonId person, UUID mandate) {
        return records.find(person, mandate);
    }

    @Override
    public Optional<MandatePayment> payment(UUID payment) {
        return records.payment(payment);
    }

    @Override
    public Mandate pause(PersonId person, UUID mandate) {
        return records.turn(person, mandate, MandateState.PAUSED);
    }

    @Override
    public Mandate resume(PersonId person, UUID mandate) {
        return records.turn(person, mandate, MandateState.ACTIVE);
    }

    @Override
    public Mandate end(PersonId person, UUID mandate) {
        return records.turn(person, mandate, MandateState.ENDED);
    }
}
