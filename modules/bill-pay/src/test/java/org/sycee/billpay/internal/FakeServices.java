package org.sycee.billpay.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.LocalText;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** Two billers and a card channel; every customer of ten digits owes 84.20, due on 5 December 2026, or has a meter or phone. */
final class FakeServices implements PartnerServices {

    static final String METRO = "metro-utilities";
    static final String HARBOUR = "harbour-billers";

    static final AmountRange RANGE = new AmountRange(Money.of(500, "USD"), Money.of(50_000, "USD"));
    static final AmountRange DENOMINATIONS = AmountRange.oneOf(List.of(Money.of(1_000, "USD"), Money.of(2_000, "USD")));

    private final Map<String, BillLookup> answers = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Set<String> switchedOff = new HashSet<>();
    private final List<FetchBill> questions = new ArrayList<>();

    static BillCompany company(String code, String name, String category) {
        var number = new InputField(
                "customerNumber",
                LocalText.of("Customer number", "客户号"),
                LocalText.of("On your last bill", "在您上一张账单上"),
                "[0-9]{10}",
                "1002003000");
        return new BillCompany(code, name, category, List.of(number), LocalText.of("At once", "实时"));
    }

    static Bill bill(String reference) {
        return Bill.of(reference, Money.of(8420, "USD"), LocalDate.of(2026, 12, 5))
                .forPeriod("2026-11")
                .ofCustomer("Amara Lindqvist");
    }

    void answer(String customerNumber, BillLookup lookup) {
        answers.put(customerNumber, lookup);
    }

    void beSilent(String instance) {
        silent.add(instance);
    }

    void beSwitchedOff(String instance) {
        switchedOff.add(instance);
    }

    /** What companies were asked. */
    List<FetchBill> questions() {
        return List.copyOf(questions);
    }

    @Override
    public List<ServiceOffer> offers() {
        return List.of(
                offer(METRO, ServiceOffer.Kind.BILLER),
                offer(HARBOUR, ServiceOffer.Kind.BILLER),
                offer("acquirer", ServiceOffer.Kind.PAYMENT_CHANNEL));
    }

    private ServiceOffer offer(String instance, ServiceOffer.Kind kind) {
        return new ServiceOffer(
                instance,
                instance,
                kind,
                Set.of("electricity", "water"),
                Set.of(),
                Optional.of("switched off").filter(off -> switchedOff.contains(instance)));
    }

    @Override
    public Optional<ServiceOffer> offer(String instance) {
        return offers().stream()
                .filter(offer -> offer.instance().equals(instance))
                .findFirst();
    }

    @Override
    public void mustBeUsable(String instance) {
        if (switchedOff.contains(instance)) {
            throw new SyceeException(PartnersError.SERVICE_DISABLED, "told to be off");
        }
        mustAnswer(instance);
    }

    @Override
    public Optional<ServiceOffer> payInChannel(Money amount) {
        return offer("acquirer");
    }

    @Override
    public AccountLink linkAccount(String instance, LinkAccount request) {
        throw new AssertionError("bills are paid from no bank account");
    }

    @Override
    public List<BillCompany> companies(String instance) {
        mustAnswer(instance);
        return instance.equals(METRO)
                ? List.of(
                        company("METRO-ELECTRIC", "Metro Electric", "electricity"),
                        company("CLEARWATER", "Clearwater", "water"))
                : List.of(
                        company("HARBOUR-POWER", "Harbour Power", "electricity"),
                        company("LAKESIDE-PREPAID", "Lakeside Prepaid", "prepaid")
                                .on(CompanyTerms.validateAndPay(RANGE).inRegion(LocalText.of("Lakeside", "湖滨"))),
                        company("SKYLINE-MOBILE", "Skyline Mobile", "airtime").on(CompanyTerms.direct(DENOMINATIONS)));
    }

    @Override
    public BillLookup fetchBill(String instance, FetchBill request) {
        mustAnswer(instance);
        questions.add(request);
        var customer = request.fields().getOrDefault("customerNumber", "");
        return answers.getOrDefault(customer, BillLookup.found(bill("ME-202611-" + customer)));
    }

    @Override
    public CustomerLookup validate(String instance, FetchBill request) {
        mustAnswer(instance);
        questions.add(request);
        var customer = request.fields().getOrDefault("customerNumber", "");
        return answers.containsKey(customer)
                ? CustomerLookup.noSuchCustomer()
                : CustomerLookup.known("METER-" + customer).named("A•••• L••••");
    }

    private void mustAnswer(String instance) {
        if (silent.contains(instance)) {
            throw new SyceeException(PartnersError.PARTNER_UNAVAILABLE, "told to be silent");
        }
    }
}
