package org.sycee.billpay.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.Company;
import org.sycee.kernel.MoneyJson;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PrintedAt;

/** The wire form of a company that can be paid; texts are by BCP 47 language tag. */
record BillCompanyJson(
        String id,
        String name,
        String category,
        CompanyTerms.Kind kind,
        Optional<Map<String, String>> region,
        Optional<RangeJson> amounts,
        List<FieldJson> fields,
        Map<String, String> processingTime) {

    static BillCompanyJson of(BillingCompany found) {
        var company = found.company();
        return new BillCompanyJson(
                company.id(),
                company.name(),
                company.category(),
                found.terms().kind(),
                found.terms().region().map(LocalText::texts),
                found.terms().amounts().map(RangeJson::of),
                found.fields().stream().map(FieldJson::of).toList(),
                found.processingTime().texts());
    }

    static ListJson listOf(List<BillingCompany> companies) {
        return new ListJson(companies.stream().map(BillCompanyJson::of).toList());
    }

    /** Among which the payer chooses; without denominations, any amount between the two. */
    record RangeJson(MoneyJson least, MoneyJson most, List<MoneyJson> denominations) {

        static RangeJson of(AmountRange range) {
            return new RangeJson(
                    MoneyJson.of(range.least()),
                    MoneyJson.of(range.most()),
                    range.denominations().stream().map(MoneyJson::of).toList());
        }
    }

    /** Something to be entered; {@code inputMode} is HTML's hint for a keyboard. */
    record FieldJson(
            String name,
            Map<String, String> label,
            Map<String, String> help,
            String pattern,
            String example,
            String inputMode,
            Optional<PrintedAt> printedAt) {

        static FieldJson of(InputField field) {
            return new FieldJson(
                    field.name(),
                    field.label().texts(),
                    field.help().texts(),
                    field.pattern(),
                    field.example(),
                    field.example().matches("[0-9]+") ? "numeric" : "text",
                    field.printedAt());
        }
    }

    /** Whom a bill is from. */
    record NameJson(String id, String name, String category) {

        static NameJson of(Company company) {
            return new NameJson(company.id(), company.name(), company.category());
        }
    }

    /** Several companies. */
    record ListJson(List<BillCompanyJson> items) {}
}
