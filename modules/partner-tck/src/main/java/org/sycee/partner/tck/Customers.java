package org.sycee.partner.tck;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.FetchBill;

/** Draws companies, customers and keys by lot; the same seed draws the same ones. */
record Customers(Random lots) {

    /** A bill that is due at one of the plugin's companies. */
    BillPayment newPayment(Biller biller) {
        var companies = biller.companies().stream()
                .filter(each -> each.terms().kind() == CompanyTerms.Kind.FETCH_AND_PAY)
                .toList();
        var company = companies.get(lots.nextInt(companies.size()));
        var question = new FetchBill(company.code(), fields(company));
        var bill = biller.fetchBill(question)
                .bill()
                .orElseThrow(() -> new IllegalStateException("no bill for " + question));
        return new BillPayment(key(), bill.amount(), company.code(), bill.reference(), question.fields());
    }

    /** The first field takes the customer's number, the others their examples. */
    private Map<String, String> fields(BillCompany company) {
        var fields = new HashMap<String, String>();
        company.fields().forEach(field -> fields.put(field.name(), field.example()));
        fields.put(company.fields().get(0).name(), number());
        return Map.copyOf(fields);
    }

    /** Between 1.00 and 200.00, in minor units. */
    long amount() {
        return lots.nextInt(100, 20_000);
    }

    UUID key() {
        var bytes = new byte[16];
        lots.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    /** Ten digits with a check digit at the end, none of those with a story. */
    private String number() {
        var nine = Integer.toString(lots.nextInt(100_000_000, 699_999_999));
        var sum = 0;
        for (var i = 0; i < nine.length(); i++) {
            var digit = nine.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return nine + (10 - sum % 10) % 10;
    }
}
