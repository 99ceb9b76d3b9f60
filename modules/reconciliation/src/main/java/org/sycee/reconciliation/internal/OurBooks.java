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

/** Asks the rooms below, each once for many calls, what they know of them. */
@ApplicationScoped
class OurBooks {

    private final CallBook calls;
    private final CallOrders orders;
    private final CallPayIns payIns;
    private final Ledger ledger;

    @Inject
    OurBooks(CallBook calls, CallOrders orders, CallPayIns payIns, Ledger ledger) {
        this.calls = calls;
        this.orders = orders;
        this.payIns = payIns;
        this.ledger = ledger;
    }

    private record Owner(OurSide.Subject subject, Standing standing) {}

    /** What we know of those keys that are calls of the instance; at most {@link CallBook#MOST}. */
    List<OurSide> find(String instance, Set<UUID> keys) {
        var found = calls.find(instance, keys);
        var owners = owners(found.stream().map(Called::key).collect(Collectors.toSet()));
        var booked = booked(instance, found, owners.values());
        return found.stream()
                .map(call -> ourSide(call, Optional.ofNullable(owners.get(call.key())), booked))
                .toList();
    }

    private static OurSide ourSide(Called call, Optional<Owner> owner, Map<UUID, Money> booked) {
        var moved = owner.map(one -> booked.get(one.subject().id())).map(Money::minorUnits);
        return new OurSide(
                call,
                owner.map(Owner::subject),
                owner.map(Owner::standing).orElse(Standing.NONE),
                Math.abs(moved.orElse(0L)));
    }

    private Map<UUID, Owner> owners(Set<UUID> keys) {
        var owners = new HashMap<UUID, Owner>();
        orders.of(keys)
                .forEach((key, order) -> owners.put(
                        key,
                        new Owner(new OurSide.Subject(OurSide.Subject.Kind.ORDER, order.order()), Standing.of(order))));
        payIns.of(keys)
                .forEach((key, payIn) -> owners.put(
                        key,
                        new Owner(
                                new OurSide.Subject(OurSide.Subject.Kind.TOP_UP, payIn.payIn()), Standing.of(payIn))));
        return owners;
    }

    /** What the partner has by each order; a partner may be paid in several currencies. */
    private Map<UUID, Money> booked(String instance, Collection<Called> found, Collection<Owner> owners) {
        var references = owners.stream().map(owner -> owner.subject().id()).collect(Collectors.toSet());
        var booked = new HashMap<UUID, Money>();
        found.stream()
                .map(call -> call.amount().currency())
                .distinct()
                .forEach(currency ->
                        booked.putAll(ledger.moved(clearing(instance, currency).id(), references)));
        return booked;
    }

    private static Account clearing(String instance, Currency currency) {
        return new Account(AccountType.CLEARING, instance, currency);
    }
}
