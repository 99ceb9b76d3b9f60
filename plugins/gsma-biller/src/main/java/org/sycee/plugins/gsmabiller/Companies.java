package org.sycee.plugins.gsmabiller;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.sycee.money.Money;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PrintedAt;

/** The partner's companies, with the words that the API does not carry: from settings, else from this archive. */
final class Companies {

    static final String CUSTOMER_NUMBER = "customerNumber";
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 20;

    private final InstanceContext context;
    private final Currency currency;
    private final Properties words;

    Companies(InstanceContext context, Currency currency) {
        this.context = context;
        this.currency = currency;
        this.words = new Properties();
        try (var in = Companies.class.getResourceAsStream("companies.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.putAll(context.settings());
    }

    List<BillCompany> list() {
        return all().stream().filter(this::isOffered).map(this::company).toList();
    }

    private List<JsonView> all() {
        var found = new ArrayList<JsonView>();
        for (var page = 0; page < MOST_PAGES; page++) {
            var path = "/billcompanies?limit=" + PAGE + "&offset=" + page * PAGE;
            var items = Answers.list(context.http().send(PartnerRequest.get(path)));
            found.addAll(items);
            if (items.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    private boolean isOffered(JsonView company) {
        var code = code(company);
        var chosen = context.settings().getOrDefault("companies", "");
        return code.matches("[A-Za-z0-9_-]+")
                && (chosen.isBlank()
                        || Arrays.asList(chosen.trim().split("\\s*,\\s*")).contains(code));
    }

    private BillCompany company(JsonView company) {
        var category = company.text("serviceProviderType").orElse("other");
        var scopes = List.of(code(company), category, "any");
        var number = new InputField(
                CUSTOMER_NUMBER,
                text(scopes, "label"),
                text(scopes, "help"),
                word(scopes, "pattern"),
                word(scopes, "example"),
                found(scopes, "printed-at").map(PrintedAt::valueOf));
        var name = company.text("companyName").orElse(code(company));
        return new BillCompany(code(company), name, category, List.of(number), text(scopes, "processing"))
                .on(terms(company));
    }

    private CompanyTerms terms(JsonView company) {
        var details = company.get("supplementaryServiceProviderDetails");
        var terms = company.text("serviceProviderSubType").equals(Optional.of("prepaid"))
                ? CompanyTerms.validateAndPay(
                        new AmountRange(amount(details, "minimumAmount"), amount(details, "maximumAmount")))
                : CompanyTerms.fetchAndPay();
        return Answers.pair(details, "region")
                .map(this::region)
                .map(terms::inRegion)
                .orElse(terms);
    }

    private Money amount(JsonView details, String key) {
        return Money.parse(Answers.pair(details, key).orElse(""), currency);
    }

    /** The API tells a region in one language; the archive may know it in the other. */
    private LocalText region(String name) {
        var scope = List.of(name.replace(' ', '-'));
        return LocalText.of(name, found(scope, "region.zh-CN").orElse(name));
    }

    private static String code(JsonView company) {
        return company.text("serviceProvider").orElse("");
    }

    private LocalText text(List<String> scopes, String what) {
        return LocalText.of(word(scopes, what + ".en"), word(scopes, what + ".zh-CN"));
    }

    private String word(List<String> scopes, String what) {
        return found(scopes, what).orElseThrow(() -> new IllegalStateException("no word for " + what));
    }

    private Optional<String> found(List<String> scopes, String what) {
        return scopes.stream()
                .flatMap(scope -> Stream.ofNullable(words.getProperty(scope + "." + what)))
                .findFirst();
    }
}
