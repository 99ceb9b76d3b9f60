package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.Company;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.PastBill;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;

/** The story of a saved account: the company asked, the account kept, its bill looked at. */
@ApplicationScoped
class SavedAccountService implements SavedAccounts {

    private final BillPayments bills;
    private final BillLooks looks;
    private final AccountRecords records;

    @Inject
    SavedAccountService(BillPayments bills, BillLooks looks, AccountRecords records) {
        this.bills = bills;
        this.looks = looks;
        this.records = records;
    }

    @Override
    public Saved save(SaveAccount command) {
        AccountRules.checkReminder(command.reminder());
        var fields = clean(command.fields());
        return records.findByContent(command.person(), AccountRules.digestOf(command.companyId(), fields))
                .map(before -> new Saved(before, false))
                .orElseGet(() -> saveNew(command, fields));
    }

    /** As the company will see them; bill-pay checks the rest. */
    private static Map<String, String> clean(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }

    private Saved saveNew(SaveAccount command, Map<String, String> fields) {
        AccountRules.nickname(command.nickname(), "");
        var look = looks.ask(new QuoteBill(command.person(), command.companyId(), fields));
        var company = look.quote()
                .map(BillQuote::company)
                .orElseGet(() -> bills.company(command.companyId()).company());
        var nickname = AccountRules.nickname(command.nickname(), company.name());
        var id = added(
                new SaveAccount(command.person(), command.companyId(), fields, nickname, command.reminder()), company);
        records.looked(id, look);
        return new Saved(records.find(id).orElseThrow(), true);
    }

    private UUID added(SaveAccount terms, Company company) {
        try {
            return records.add(terms, company);
        } catch (ConstraintViolationException e) {
            // Saved by another request just now.
            return records.findByContent(terms.person(), AccountRules.digestOf(company.id(), terms.fields()))
                    .map(SavedAccount::id)
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public List<SavedAccount> list(PersonId person) {
        return records.list(person);
    }

    @Override
    public Optional<SavedAccount> find(PersonId person, UUID account) {
        return records.find(account).filter(found -> found.person().equals(person));
    }

    @Override
    public Optional<SavedAccount> find(UUID account) {
        return records.find(account);
    }

    @Override
    public SavedAccount refresh(PersonId person, UUID account) {
        if (records.mayAsk(person, account)) {
            look(own(person, account));
        }
        return own(person, account);
    }

    private void look(SavedAccount account) {
        try {
            records.looked(account.id(), looks.ask(questionOf(account)));
        } catch (SyceeException e) {
            records.looked(account.id(), Look.UNANSWERED);
            if (account.bill().isEmpty()) {
                throw e;
            }
        }
    }

    static QuoteBill questionOf(SavedAccount account) {
        return new QuoteBill(account.person(), account.company().id(), account.fields());
    }

    @Override
    public List<PastBill> history(PersonId person, UUID account) {
        var own = own(person, account);
        var due = own.bill().flatMap(KnownBill::due);
        return PastBills.of(bills.paid(person, own.company().id(), own.fields()), due);
    }

    @Override
    public SavedAccount change(PersonId person, UUID account, String nickname, Optional<Integer> reminder) {
        AccountRules.checkReminder(reminder);
        var companyName = own(person, account).company().name();
        records.change(person, account, AccountRules.nickname(nickname, companyName), reminder);
        return own(person, account);
    }

    @Override
    public void remove(PersonId person, UUID account) {
        records.remove(person, account);
    }

    private SavedAccount own(PersonId person, UUID account) {
        return find(person, account)
                .orElseThrow(
                        () -> new SyceeException(KernelError.NOT_FOUND, "There is no saved account " + account + "."));
    }
}
