package org.sycee.partners.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;
import org.sycee.partner.spi.ServicePlugin;

/** A biller in memory that does as it is told, and remembers what it was asked. */
class FakePartner implements ServicePlugin, Biller {

    static final Function<BillPayment, CallResult> LOST = silence(true);
    static final Function<BillPayment, CallResult> UNSENT = silence(false);

    private final List<UUID> paid = new CopyOnWriteArrayList<>();
    private final List<UUID> inquired = new CopyOnWriteArrayList<>();
    private volatile Function<BillPayment, CallResult> onPay = FakePartner::success;
    private volatile Function<BillPayment, CallResult> onInquire = FakePartner::success;
    private final List<Refund> refunded = new CopyOnWriteArrayList<>();
    private volatile Function<Refund, CallResult> onRefund = FakePartner::given;
    private volatile Function<Refund, CallResult> onInquireRefund = FakePartner::given;
    private volatile Function<Paid, Optional<RefundTerms>> onQuoteRefund = paid -> Optional.empty();
    private volatile @Nullable InstanceContext context;
    private volatile Supplier<List<BillCompany>> onCompanies = List::of;
    private volatile Supplier<BillLookup> onFetchBill = BillLookup::nothingDue;
    private volatile Supplier<CustomerLookup> onValidate = CustomerLookup::noSuchCustomer;
    private volatile BiFunction<UUID, String, CallResult> onCallback = FakePartner::told;
    private final AtomicInteger callbacksRead = new AtomicInteger();

    static CallResult success(BillPayment payment) {
        return CallResult.succeeded(payment.key(), payment.amount(), "R-" + payment.key());
    }

    static CallResult given(Refund refund) {
        return CallResult.succeeded(refund.key(), refund.amount(), "B-" + refund.key());
    }

    private static Function<BillPayment, CallResult> silence(boolean sent) {
        return payment -> {
            throw new NoAnswerException("no answer for " + payment.key(), sent, new IllegalStateException());
        };
    }

    FakePartner onPay(Function<BillPayment, CallResult> told) {
        onPay = told;
        return this;
    }

    FakePartner onInquire(Function<BillPayment, CallResult> told) {
        onInquire = told;
        return this;
    }

    FakePartner onRefund(Function<Refund, CallResult> told) {
        onRefund = told;
        return this;
    }

    FakePartner onInquireRefund(Function<Refund, CallResult> told) {
        onInquireRefund = told;
        return this;
    }

    FakePartner onQuoteRefund(Function<Paid, Optional<RefundTerms>> told) {
        onQuoteRefund = told;
        return this;
    }

    FakePartner onCompanies(Supplier<List<BillCompany>> told) {
        onCompanies = told;
        return this;
    }

    FakePartner onFetchBill(Supplier<BillLookup> told) {
        onFetchBill = told;
        return this;
    }

    FakePartner onValidate(Supplier<CustomerLookup> told) {
        onValidate = told;
        return this;
    }

    FakePartner onCallback(BiFunction<UUID, String, CallResult> told) {
        onCallback = told;
        return this;
    }

    int callbacksRead() {
        return callbacksRead.get();
    }

    List<UUID> paid() {
        return paid;
    }

    List<Refund> refunded() {
        return refunded;
    }

    List<UUID> inquired() {
        return inquired;
    }

    /** The way out that the host gave to the instance opened last. */
    PartnerHttp http() {
        return context().http();
    }

    /** What the host gave to the instance opened last. */
    InstanceContext context() {
        return Objects.requireNonNull(context);
    }

    @Override
    public PartnerService open(InstanceContext context) {
        this.context = context;
        return this;
    }

    @Override
    public List<BillCompany> companies() {
        return onCompanies.get();
    }

    @Override
    public BillLookup fetchBill(FetchBill request) {
        return onFetchBill.get();
    }

    @Override
    public CustomerLookup validate(FetchBill request) {
        return onValidate.get();
    }

    @Override
    public CallResult pay(BillPayment payment) {
        paid.add(payment.key());
        return onPay.apply(payment);
    }

    @Override
    public CallResult inquire(BillPayment payment) {
        inquired.add(payment.key());
        return onInquire.apply(payment);
    }

    @Override
    public Optional<RefundTerms> quoteRefund(Paid paid) {
        return onQuoteRefund.apply(paid);
    }

    @Override
    public CallResult refund(Refund refund) {
        refunded.add(refund);
        return onRefund.apply(refund);
    }

    @Override
    public CallResult inquireRefund(Refund refund) {
        inquired.add(refund.key());
        return onInquireRefund.apply(refund);
    }

    /** Understands {@code {"key": …, "status": …}}; a success is of 84.20. */
    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        callbacksRead.incrementAndGet();
        var status = callback.body().text("status").orElse("");
        return callback.body()
                .text("key")
                .map(UUID::fromString)
                .map(key -> new CallbackFact(key, onCallback.apply(key, status)));
    }

    static CallResult told(UUID key, String status) {
        return Map.of(
                        "success", CallResult.succeeded(key, Money.of(8420, "USD"), "R-" + key),
                        "failure", CallResult.rejected("declined", "no"),
                        "processing", CallResult.inProgress())
                .getOrDefault(status, CallResult.unknown(status));
    }
}
