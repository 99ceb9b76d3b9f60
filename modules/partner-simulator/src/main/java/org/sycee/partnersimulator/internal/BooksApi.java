package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The books to be read: as JSON for tests, as a page for people. */
record BooksApi(Books books, Clock clock) {

    private static final int SHOWN = 200;

    List<Route> routes() {
        return List.of(Route.get("/books/payments", this::payments), Route.get("/books", request -> page()));
    }

    private Answer payments(Request request) {
        var items = Json.array();
        newestFirst()
                .filter(entry -> accepts(request.query("company"), entry.company()))
                .filter(entry -> accepts(request.query("correlationId"), entry.key()))
                .filter(entry -> accepts(request.query("kind"), entry.kind()))
                .forEach(entry -> items.add(json(entry)));
        return Answer.json(200, Json.object().set("items", items));
    }

    private static boolean accepts(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(actual);
    }

    private Stream<BookEntry> newestFirst() {
        var now = clock.instant();
        return Stream.of(
                        books.billPayments().stream().map(BookEntry::of),
                        books.cardPayments().stream().map(BookEntry::of),
                        books.payouts().stream().map(payout -> BookEntry.of(payout, now)),
                        books.rides().stream().map(BookEntry::of),
                        books.tips().stream().map(tip -> BookEntry.of(tip, now)),
                        books.refunds().stream().map(refund -> BookEntry.of(refund, now)))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(BookEntry::at).reversed());
    }

    private static ObjectNode json(BookEntry entry) {
        var json = Json.object()
                .put("kind", entry.kind())
                .put("company", entry.company())
                .put("key", entry.key());
        if (!entry.billReference().isEmpty()) {
            json.put("account", entry.account()).put("billReference", entry.billReference());
        }
        if (!entry.offer().isEmpty()) {
            json.put("offer", entry.offer());
        }
        if (!entry.of().isEmpty()) {
            json.put("of", entry.of());
        }
        json.set("promised", Json.money(entry.promised()));
        json.set("amount", Json.money(entry.amount()));
        return json.put("status", entry.status())
                .put("partnerReference", entry.partnerReference())
                .put("at", entry.at().toString());
    }

    private Answer page() {
        return Pages.answer(200, Page.of("books.html").with("entries", table(SHOWN)), "'none'");
    }

    /** The newest entries as HTML. */
    String table(int most) {
        var rows = new StringBuilder();
        newestFirst().limit(most).forEach(entry -> rows.append(row(entry)));
        return rows.isEmpty()
                ? "<p class=\"empty\">Nobody has paid anything yet.</p>"
                : Page.of("entries.html").with("rows", rows.toString()).render();
    }

    private static String row(BookEntry entry) {
        return Page.of("entry.html")
                .with("company", entry.companyName())
                .with("what", entry.what())
                .with("amount", Pages.money(entry.amount()))
                .with("status", words(entry.status()))
                .with("tone", entry.tone())
                .with("key", entry.key())
                .with("partnerReference", entry.partnerReference())
                .with("at", entry.at().toString())
                .with("time", Pages.time(entry.at()))
                .render();
    }

    private static String words(String status) {
        var words = status.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
