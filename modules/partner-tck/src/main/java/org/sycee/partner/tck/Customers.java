package org.sycee.partner.tck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideProvider;

/** Draws companies, customers and keys by lot; the same seed draws the same ones. */
record Customers(Random lots) {

    private static final int MOST_CENTS = 20_000;

    /** A payment that one of the plugin's companies takes. */
    BillPayment newPayment(Biller biller) {
        var companies = biller.companies();
        var company = one(companies);
        var question = new FetchBill(company.code(), fields(company));
        return switch (company.terms().kind()) {
            case FETCH_AND_PAY -> ofBill(question, biller.fetchBill(question));
            case VALIDATE_AND_PAY -> chosen(company, question, known(question, biller.validate(question)));
            case DIRECT -> chosen(company, question, firstOf(company, question.fields()));
        };
    }

    /** A payment of a bill that is another one since it was looked at; empty if no company sends bills. */
    Optional<BillPayment> newPaymentOfABillThatChanges(Biller biller) {
        return biller.companies().stream()
                .filter(company -> company.terms().kind() == CompanyTerms.Kind.FETCH_AND_PAY)
                .findFirst()
                .map(company -> new FetchBill(
                        company.code(), fields(company, checked("77%07d".formatted(lots.nextInt(10_000_000))))))
                .map(question -> ofBill(question, biller.fetchBill(question)));
    }

    /** One of the places that a ride provider knows by that text. */
    Place place(RideProvider rides, String text) {
        return one(rides.places(text, "en"));
    }

    <T> T one(List<T> of) {
        return of.get(lots.nextInt(of.size()));
    }

    private BillPayment ofBill(FetchBill question, BillLookup lookup) {
        var bill = lookup.bill().orElseThrow(() -> new IllegalStateException("no bill for " + question));
        return new BillPayment(key(), bill.amount(), question.company(), bill.reference(), question.fields());
    }

    private static String known(FetchBill question, CustomerLookup lookup) {
        return lookup.reference().orElseThrow(() -> new IllegalStateException("no customer for " + question));
    }

    private static String firstOf(BillCompany company, Map<String, String> fields) {
        return fields.getOrDefault(company.fields().get(0).name(), "");
    }

    private BillPayment chosen(BillCompany company, FetchBill question, String reference) {
        var amount = amount(company.terms().amounts().orElseThrow());
        return new BillPayment(key(), amount, company.code(), reference, question.fields());
    }

    private Money amount(AmountRange amounts) {
        var denominations = amounts.denominations();
        if (!denominations.isEmpty()) {
            return one(denominations);
        }
        var least = amounts.least().minorUnits();
        var width = Math.min(amounts.most().minorUnits() - least + 1, MOST_CENTS);
        return new Money(least + lots.nextInt((int) width), amounts.least().currency());
    }

    /** The first field takes the customer's number, the others their examples. */
    private Map<String, String> fields(BillCompany company) {
        return fields(company, number());
    }

    private static Map<String, String> fields(BillCompany company, String number) {
        var fields = new HashMap<String, String>();
        company.fields().forEach(field -> fields.put(field.name(), field.example()));
        fields.put(company.fields().get(0).name(), number);
        return Map.copyOf(fields);
    }

    /** Between 1.00 and 200.00, in minor units. */
    long amount() {
        return lots.nextInt(100, MOST_CENTS);
    }

    UUID key() {
        var bytes = new byte[16];
        lots.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    /** Ten digits with a check digit at the end, none of those with a story. */
    private String number() {
        return checked(Integer.toString(lots.nextInt(100_000_000, 699_999_999)));
    }

    private static String checked(String nine) {
        var sum = 0;
        for (var i = 0; i < nine.length(); i++) {
            var digit = nine.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return nine + (10 - sum % 10) % 10;
    }
}
