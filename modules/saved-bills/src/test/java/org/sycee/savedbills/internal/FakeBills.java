package org.sycee.savedbills.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.Approval;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.Company;
import org.sycee.billpay.PaidBill;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.QuoteBill;
import org.sycee.billpay.StandingMandates;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.LocalText;

/**
 * Bills in memory: everybody owes Metro Electric 84.20 every thirty days, due on the 28th of them, until it is paid. It keeps
 * bill-pay's promises: one payment per intent, and none that its mandate does not cover.
 */
final class FakeBills implements BillPayments {

    static final Company METRO_ELECTRIC =
            new Company("metro-utilities:METRO-ELECTRIC", "Metro Electric", "electricity");
    static final Company SKYLINE_MOBILE = new Company("city-airtime:SKYLINE-MOBILE", "Skyline Mobile", "airtime");
    private static final AmountRange AIRTIME = new AmountRange(Money.of(5_00, "USD"), Money.of(50_00, "USD"));
    static final String UNKNOWN_CUSTOMER = "9000000019";
    static final int PERIOD_DAYS = 30;
    private static final int DUE_AFTER_DAYS = 28;
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final Clock clock;
    private final Supplier<StandingMandates> mandates;
    private final Map<UUID, BillQuote> quotes = new ConcurrentHashMap<>();
    private final Map<IdempotencyKey, BillPayment> payments = new ConcurrentHashMap<>();
    private final Map<IdempotencyKey, BillPayError> refusals = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final List<QuoteBill> questions = new CopyOnWriteArrayList<>();
    private volatile Money amount = Money.of(84_20, "USD");
    private volatile OrderState end = OrderState.SETTLED;
    private volatile @Nullable BillPayError refusal;
    private volatile boolean silent;
    private volatile Death death = Death.NONE;

    /** Where the server dies while it pays. */
    enum Death {
        NONE,
        BEFORE,
        AFTER
    }

    FakeBills(Clock clock, Supplier<StandingMandates> mandates) {
        this.clock = clock;
        this.mandates = mandates;
    }

    void cost(long cents) {
        amount = Money.of(cents, "USD");
    }

    /** Where the next payments stop. */
    void endAt(OrderState state) {
        end = state;
    }

    void refuse(@Nullable BillPayError with) {
        refusal = with;
    }

    void beSilent(boolean isSilent) {
        silent = isSilent;
    }

    void die(Death where) {
        death = where;
    }

    /** Somebody pays the present bill of that customer by hand. */
    void payByHand(String customer) {
        paid.add(reference(customer));
    }

    List<BillPayment> made() {
        return new ArrayList<>(payments.values());
    }

    List<QuoteBill> questions() {
        return List.copyOf(questions);
    }

    /** What was on its way arrives. */
    void finish(OrderState state) {
        payments.replaceAll((key, payment) -> new BillPayment(
                payment.quote(),
                order(payment.id(), payment.order().payer(), payment.quote(), state),
                payment.orderedBy()));
    }

    @Override
    public List<BillingCompany> companies(String category) {
        return List.of(
                described(METRO_ELECTRIC, CompanyTerms.fetchAndPay()),
                described(SKYLINE_MOBILE, CompanyTerms.direct(AIRTIME)));
    }

    private static BillingCompany described(Company company, CompanyTerms terms) {
        return new BillingCompany(company, List.of(), LocalText.of("At once", "实时"), terms);
    }

    @Override
    public BillingCompany company(String companyId) {
        return companies("").stream()
                .filter(company -> company.company().id().equals(companyId))
                .findFirst()
                .orElseThrow(() -> new SyceeException(BillPayError.NO_SUCH_COMPANY, "no such company"));
    }

    @Override
    public KnownCustomer validate(String companyId, Map<String, String> entered) {
        return new KnownCustomer(entered, Optional.empty());
    }

    @Override
    public Quoted quote(QuoteBill command) {
        questions.add(command);
        var customer = command.fields().getOrDefault("customerNumber", "");
        if (silent) {
            throw new SyceeException(BillPayError.BILLER_UNAVAILABLE, "told to be silent");
        }
        if (command.companyId().equals(SKYLINE_MOBILE.id())) {
            throw new SyceeException(BillPayError.AMOUNT_NEEDED, "no bill");
        }
        if (customer.equals(UNKNOWN_CUSTOMER)) {
            throw new SyceeException(BillPayError.CUSTOMER_NUMBER_UNKNOWN, "nobody");
        }
        if (paid.contains(reference(customer))) {
            throw new SyceeException(BillPayError.NOTHING_DUE, "paid");
        }
        var quote = new BillQuote(
                Ids.next(),
                METRO_ELECTRIC,
                command.fields(),
                BillQuote.Subject.of(
                        Bill.of(reference(customer), amount, dueDate()).forPeriod(period())),
                amount,
                Money.of(0, "USD"),
                false,
                clock.instant().plus(VALIDITY));
        quotes.put(quote.id(), quote);
        return new Quoted(quote, Optional.empty());
    }

    /** How far the present period is. */
    Duration sincePeriodBegan() {
        return Duration.between(periodBegan().atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant());
    }

    private LocalDate periodBegan() {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return LocalDate.ofEpochDay(today - today % PERIOD_DAYS);
    }

    private String reference(String customer) {
        return "ME-" + periodBegan() + "-" + customer;
    }

    String period() {
        return YearMonth.from(periodBegan()).toString();
    }

    LocalDate dueDate() {
        return periodBegan().plusDays(DUE_AFTER_DAYS);
    }

    @Override
    public Placed pay(PayBill command) {
        if (death == Death.BEFORE) {
            throw new IllegalStateException("told to die before");
        }
        var key = command.intent().key();
        var before = payments.get(key);
        var placed = before == null ? record(command, key) : new Placed(before, true);
        if (death == Death.AFTER) {
            throw new IllegalStateException("told to die after");
        }
        return placed;
    }

    private synchronized Placed record(PayBill command, IdempotencyKey key) {
        var quote = quotes.get(command.quote());
        if (refusals.containsKey(key)) {
            throw new SyceeException(refusals.get(key), "refused before");
        }
        if (!clock.instant().isBefore(quote.expiresAt())) {
            throw new SyceeException(BillPayError.QUOTE_EXPIRED, "too old");
        }
        var mandate = ((Approval.Mandate) command.approval()).id();
        if (!mandates.get().covers(mandate, command.person(), quote)) {
            throw new SyceeException(BillPayError.NOT_COVERED, "not covered");
        }
        if (refusal != null) {
            refusals.put(key, refusal);
            throw new SyceeException(refusal, "told to refuse");
        }
        var order = order(Ids.next(), command.person(), quote, end);
        var payment = new BillPayment(quote, order, command.intent().actor());
        var first = payments.putIfAbsent(key, payment);
        paid.add(quote.subject().reference());
        return new Placed(first == null ? payment : first, first != null);
    }

    private Order order(UUID id, PersonId payer, BillQuote quote, OrderState state) {
        var now = clock.instant();
        var steps = List.of(
                new Order.Step(now, OrderState.QUOTED),
                new Order.Step(now, OrderState.HELD),
                new Order.Step(now, state));
        return new Order(
                id,
                payer,
                "BILL",
                quote.company().name(),
                quote.amount(),
                quote.fee(),
                new Order.Progress(state, Optional.empty(), now.plus(Duration.ofDays(1)), steps),
                Optional.empty(),
                List.of());
    }

    @Override
    public List<PaidBill> paid(PersonId person, String companyId, Map<String, String> fields) {
        return made().stream()
                .filter(payment -> payment.order().payer().equals(person))
                .filter(payment -> payment.order().outcome() == Outcome.SUCCEEDED)
                .filter(payment -> payment.quote().company().id().equals(companyId))
                .filter(payment -> payment.quote().fields().equals(fields))
                .map(payment -> new PaidBill(
                        payment.id(), payment.quote(), payment.order().placedAt()))
                .sorted(Comparator.comparing(PaidBill::at).reversed())
                .toList();
    }

    @Override
    public Optional<BillPayment> find(PersonId person, UUID payment) {
        return find(payment).filter(found -> found.order().payer().equals(person));
    }

    @Override
    public Optional<BillPayment> find(UUID payment) {
        return made().stream().filter(made -> made.id().equals(payment)).findFirst();
    }
}
