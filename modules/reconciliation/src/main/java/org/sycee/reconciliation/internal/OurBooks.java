package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Ledger;
import org.sycee.money.Money;
import org.sycee.orders.CallOrders;
import org.sycee.partners.CallBook;
import org.sycee.partners.CallBook.Called;
import org.sycee.payments.CallPayIns;
import org.sycee.payments.Corrections;

/** Asks the rooms below, each once for many calls, what they know of them. */
@ApplicationScoped
class OurBooks {

    private final CallBook calls;
    private final CallOrders orders;
    private final CallPayIns payIns;
    private final Corrections corrections;
    private final Ledger ledger;

    @Inject
    OurBooks(CallBook calls, CallOrders orders, CallPayIns payIns, Corrections corrections, Ledger ledger) {
        this.calls = calls;
        this.orders = orders;
        this.payIns = payIns;
        this.corrections = corrections;
        this.ledger = ledger;
    }

    private record Owner(OurSide.Subject subject, Standing standing) {}

    /** What moved for orders and top-ups, and what was given back of them since. */
    private record Booked(Map<UUID, Money> moved, Map<UUID, Money> corrected) {

        OurSide of(Called call, Owner owner) {
            var id = owner.subject().id();
            var corrected = amount(this.corrected, id);
            var booked = amount(moved, id) - corrected;
            var standing = owner.standing().corrected(corrected, booked);
            return new OurSide(call, Optional.of(owner.subject()), standing, booked, corrected);
        }

        private static long amount(Map<UUID, Money> amounts, UUID id) {
            return Optional.ofNullable(amounts.get(id))
                    .map(amount -> Math.abs(amount.minorUnits()))
                    .orElse(0L);
        }
    }

    /** What we know of those keys that are calls of the instance; at most {@link CallBook#MOST}. */
    List<OurSide> find(String instance, Set<UUID> keys) {
        var found = calls.find(instance, keys);
        var owners = owners(found.stream().map(Called::key).collect(Collectors.toSet()));
        var subjects =
                owners.values().stream().map(owner -> owner.subject().id()).collect(Collectors.toSet());
        var booked = new Booked(moved(instance, found, subjects), corrections.corrected(subjects));
        return found.stream()
                .map(call -> Optional.ofNullable(owners.get(call.key()))
                        .map(owner -> booked.of(call, owner))
                        .orElseGet(() -> new OurSide(call, Optional.empty(), Standing.NONE, 0, 0)))
                .toList();
    }

    private Map<UUID, Owner> owners(Set<UUID> keys) {
        var owners = new HashMap<UUID, Owner>();
        orders.of(keys)
                .forEach((key, order) -> owners.put(key, new Owner(OurSide.Subject.of(order), Standing.of(order))));
        payIns.of(keys)
                .forEach((key, payIn) -> owners.put(
                        key,
                        new Owner(
                                new OurSide.Subject(OurSide.Subject.Kind.TOP_UP, payIn.payIn()), Standing.of(payIn))));
        return owners;
    }

    /** What moved between the partner and each order; a partner may be paid in several currencies. */
    private Map<UUID, Money> moved(String instance, Collection<Called> found, Set<UUID> subjects) {
        var moved = new HashMap<UUID, Money>();
        found.stream()
                .map(call -> call.amount().currency())
                .distinct()
                .forEach(currency ->
                        moved.putAll(ledger.moved(clearing(instance, currency).id(), subjects)));
        return moved;
    }

    private static Account clearing(String instance, Currency currency) {
        return new Account(AccountType.CLEARING, instance, currency);
    }
}
