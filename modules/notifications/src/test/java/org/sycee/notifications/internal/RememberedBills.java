package org.sycee.notifications.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.billpay.Company;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.PastBill;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;

/** Saved accounts that owe what the test says. */
final class RememberedBills implements SavedAccounts {

    private static final Company COMPANY = new Company("metro:METRO-ELECTRIC", "Metro Electric", "electricity");
    private final Map<UUID, SavedAccount> accounts = new ConcurrentHashMap<>();

    /** An account called Home, which owes 84.70 on the first of December. */
    UUID add(PersonId person, String billReference) {
        var id = Ids.next();
        owes(id, person, Optional.of(billReference));
        return id;
    }

    void owes(UUID account, PersonId person, Optional<String> billReference) {
        var due = billReference.map(reference -> new KnownBill.Due(
                reference,
                Money.of(84_20, "USD"),
                Money.of(50, "USD"),
                LocalDate.of(2026, 12, 1),
                Optional.empty(),
                false));
        var bill = new KnownBill(Instant.parse("2026-11-23T21:00:00Z"), due);
        accounts.put(
                account,
                new SavedAccount(account, person, COMPANY, Map.of(), "Home", Optional.of(3), Optional.of(bill), true));
    }

    void forget(UUID account) {
        accounts.remove(account);
    }

    @Override
    public Optional<SavedAccount> find(UUID account) {
        return Optional.ofNullable(accounts.get(account));
    }

    @Override
    public Optional<SavedAccount> find(PersonId person, UUID account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Saved save(SaveAccount command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SavedAccount> list(PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SavedAccount refresh(PersonId person, UUID account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PastBill> history(PersonId person, UUID account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SavedAccount change(PersonId person, UUID account, String nickname, Optional<Integer> reminder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(PersonId person, UUID account) {
        throw new UnsupportedOperationException();
    }
}
