package org.sycee.plugins.gsmabiller;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PartnerRequest;

/** The partner's companies, with the words that the API does not carry: from settings, else from this archive. */
final class Companies {

    static final String CUSTOMER_NUMBER = "customerNumber";
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 20;

    private final InstanceContext context;
    private final Properties words;

    Companies(InstanceContext context) {
        this.context = context;
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
                word(scopes, "example"));
        var name = company.text("companyName").orElse(code(company));
        return new BillCompany(code(company), name, category, List.of(number), text(scopes, "processing"));
    }

    private static String code(JsonView company) {
        return company.text("serviceProvider").orElse("");
    }

    private LocalText text(List<String> scopes, String what) {
        return LocalText.of(word(scopes, what + ".en"), word(scopes, what + ".zh-CN"));
    }

    private String word(List<String> scopes, String what) {
        return scopes.stream()
                .flatMap(scope -> Stream.ofNullable(words.getProperty(scope + "." + what)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word for " + what));
    }
}
