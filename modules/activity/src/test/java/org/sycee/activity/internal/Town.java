package org.sycee.activity.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.kernel.PersonId;
import org.sycee.payments.Subject;
import org.sycee.wallets.StatementLine.OtherSide;
import org.sycee.wallets.StatementLine.OtherSide.Kind;
import org.sycee.wallets.Wallets;

/** Mei in Shanghai, her wallet, and what the other rooms know of it. */
final class Town {

    static final PersonId MEI = PersonId.next();
    static final OtherSide METRO = new OtherSide(Kind.PARTNER, "metro-utilities");
    static final OtherSide ACQUIRER = new OtherSide(Kind.PARTNER, "sandbox-cards");
    static final OtherSide FEES = new OtherSide(Kind.FEE, "operator");

    final FakeStatements statements = new FakeStatements();
    private final Map<UUID, Subject> subjects = new HashMap<>();
    private final Map<UUID, String> categories = new HashMap<>();
    private final Map<PersonId, String> names = new HashMap<>();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private String language = "en";
    private String name = "Mei Lin";
    private int questions;

    private final Narrator narrator =
            new Narrator(ids -> known(subjects, ids), people -> known(names, people), ids -> known(categories, ids));
    final Readers readers = new Readers(customers());
    private final Days days = new Days(readers, statements);
    private final History history = new History(statements, narrator);
    final MovementService movements = new MovementService(history, days);
    final Months months = new Months(statements, readers, days, clock());
    private final Sums sums = new Sums(statements, narrator, wallets());
    final MonthlyStatementService monthly = new MonthlyStatementService(months, statements, history, sums);
    final SpendingService spendings = new SpendingService(months, sums);

    private <K, V> Map<K, V> known(Map<K, V> all, Set<K> asked) {
        questions++;
        return all.entrySet().stream()
                .filter(one -> asked.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Only what this room may ask of a wallet: its currency. */
    private static Wallets wallets() {
        return (Wallets) Proxy.newProxyInstance(
                Town.class.getClassLoader(),
                new Class<?>[] {Wallets.class},
                (proxy, method, arguments) -> Currency.getInstance("USD"));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private Customers customers() {
        return person -> Optional.of(new Customer(person, name, "+1•••0123", language, ZoneId.of("Asia/Shanghai")));
    }

    /** How often anybody was asked anything. */
    int questions() {
        return questions + statements.questions();
    }

    Town at(String time) {
        now = Instant.parse(time);
        return this;
    }

    Town speaking(String other) {
        language = other;
        return this;
    }

    Town named(String other) {
        name = other;
        return this;
    }

    UUID topUp(long amount) {
        var id = UUID.randomUUID();
        subjects.put(id, new Subject("TOP_UP", "Visa 4242", id, "TOP_UP", Set.of()));
        statements.add(now, ACQUIRER, id, amount);
        return id;
    }

    UUID cashOut(long amount) {
        return payment("PAY_OUT", "Visa 4242", "", -amount, 0);
    }

    /** The bank takes a top-up back as far as the wallet covers it. */
    void chargeBack(UUID topUp, long amount) {
        var id = UUID.randomUUID();
        subjects.put(id, new Subject("CHARGE_BACK", "Visa 4242", topUp, "TOP_UP", Set.of()));
        statements.add(now, ACQUIRER, id, -amount);
    }

    /** A top-up of which a part goes to what is owed. */
    UUID repayingTopUp(long amount, long repaid) {
        var id = topUp(amount);
        statements.add(now, new OtherSide(Kind.DEBT, MEI.toString()), id, -repaid);
        return id;
    }

    UUID bill(String company, String category, long amount, long fee) {
        return payment("BILL_PAYMENT", company, category, -amount, -fee);
    }

    UUID ride(String company, long amount) {
        return payment("RIDE_PAYMENT", company, "", -amount, 0);
    }

    UUID tip(String company, long amount) {
        return payment("TIP_PAYMENT", company, "", -amount, 0);
    }

    /** The partner gives money back; the operator perhaps its fee. */
    UUID refund(String company, long amount, long fee) {
        return payment("REFUND", company, "", amount, fee);
    }

    /** The partner never got it; the operator gives its fee back too, perhaps. */
    void correction(UUID order, String company, long amount, long fee) {
        var id = payment("CORRECTION", company, "", amount, fee);
        subjects.computeIfPresent(
                id, (any, told) -> new Subject(told.kind(), company, order, "ORDER", told.together()));
    }

    private UUID payment(String kind, String company, String category, long amount, long fee) {
        var id = UUID.randomUUID();
        var together = new HashSet<UUID>();
        together.add(statements.add(now, METRO, id, amount).transfer());
        if (fee != 0) {
            together.add(statements.add(now, FEES, id, fee).transfer());
        }
        subjects.put(id, new Subject(kind, company, id, "ORDER", together));
        if (!category.isEmpty()) {
            categories.put(id, category);
        }
        return id;
    }

    void person(String name, long amount) {
        var other = PersonId.next();
        names.put(other, name);
        statements.add(now, new OtherSide(Kind.PERSON, other.toString()), UUID.randomUUID(), amount);
    }

    /** A posting of which no other room knows anything. */
    void unknown(long amount) {
        statements.add(now, new OtherSide(Kind.OPERATOR, "somebody"), UUID.randomUUID(), amount);
    }
}
