package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sycee.partnersimulator.internal.PartnerFile.Lie;
import org.sycee.partnersimulator.internal.PartnerFile.Line;

/** The partners' files of a period, made from the books: truthful, or with the lie that is asked for. */
record FilesApi(Books books, Clock clock) {

    private static final Set<String> ENDED_WELL = Set.of("SUCCEEDED");
    private static final Set<String> ENDED_BADLY = Set.of("REJECTED", "DECLINED", "CANCELLED", "EXPIRED");

    /** Whose books are whose, as the sandbox sets its instances up; the rest are the Metro companies'. */
    private static final Map<String, Set<String>> COMPANIES = Map.of(
            "harbour-power", Set.of("HARBOUR-POWER"),
            "city-airtime", Set.of("SKYLINE-MOBILE", "FERN-TELECOM"),
            "northbank-cards", Set.of("ACQUIRER"));

    List<Route> routes() {
        return List.of(Route.get("/files", this::file));
    }

    /** {@code instance, from, to, zone}, and for a lie {@code lie} and the {@code key} of the payment it is about. */
    private Answer file(Request request) {
        try {
            var zone = ZoneId.of(request.query("zone"));
            var from = LocalDateTime.parse(request.query("from"));
            var to = LocalDateTime.parse(request.query("to"));
            var lie = request.query("lie").isEmpty() ? Lie.NONE : Lie.valueOf(request.query("lie"));
            var instance = request.query("instance");
            var file = new PartnerFile(instance, from, to, zone, lines(instance, from.atZone(zone), to.atZone(zone)));
            return Answer.of(
                    200,
                    "text/csv; charset=utf-8",
                    file.lyingOf(request.query("key"), lie).text(lie));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRequestException("instance, from, to, zone, lie and key are to be said: " + e.getMessage());
        }
    }

    private List<Line> lines(String instance, ZonedDateTime from, ZonedDateTime to) {
        return entries()
                .filter(entry -> isOf(instance, entry.company()))
                .filter(entry -> ENDED_WELL.contains(entry.status()) || ENDED_BADLY.contains(entry.status()))
                .filter(entry ->
                        !entry.at().isBefore(from.toInstant()) && entry.at().isBefore(to.toInstant()))
                .map(FilesApi::line)
                .toList();
    }

    private static boolean isOf(String instance, String company) {
        return COMPANIES.containsKey(instance)
                ? COMPANIES.get(instance).contains(company)
                : COMPANIES.values().stream().noneMatch(others -> others.contains(company));
    }

    private static Line line(BookEntry entry) {
        var isPaid = ENDED_WELL.contains(entry.status());
        return new Line(entry.key(), entry.partnerReference(), entry.amount(), isPaid, 0, entry.at());
    }

    private Stream<BookEntry> entries() {
        var now = clock.instant();
        return Stream.of(
                        books.billPayments().stream().map(BookEntry::of),
                        books.cardPayments().stream().map(BookEntry::of),
                        books.payouts().stream().map(payout -> BookEntry.of(payout, now)),
                        books.refunds().stream().map(refund -> BookEntry.of(refund, now)))
                .flatMap(entries -> entries);
    }
}
