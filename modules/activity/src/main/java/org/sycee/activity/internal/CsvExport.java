package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.activity.Movement;
import org.sycee.activity.MovementFilter;
import org.sycee.activity.Movements;
import org.sycee.kernel.PersonId;

/**
 * Writes movements as a table for spreadsheets, page by page, so that its length costs no memory.
 *
 * <p>RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know the encoding.
 */
@ApplicationScoped
class CsvExport {

    private static final int PAGE = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("date", "time", "kind", "description", "category", "amount", "fee", "currency", "balance", "id");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Movements movements;
    private final Readers readers;

    @Inject
    CsvExport(Movements movements, Readers readers) {
        this.movements = movements;
        this.readers = readers;
    }

    void write(PersonId person, MovementFilter filter, OutputStream out) throws IOException {
        var reader = readers.of(person);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        writer.write(CsvRow.of(COLUMNS.stream().map(reader.wording()::word)));
        for (var next = Optional.of(Movements.NEWEST); next.isPresent(); ) {
            var page = movements.page(person, filter, next.get(), PAGE);
            for (var movement : page.movements()) {
                writer.write(CsvRow.of(cells(movement, reader)));
            }
            next = page.next();
        }
        writer.flush();
    }

    private static Stream<String> cells(Movement movement, Reader reader) {
        var at = movement.at().atZone(reader.zone());
        var about = movement.about();
        return Stream.of(
                at.toLocalDate().toString(),
                TIME.format(at),
                reader.wording().kind(about.kind()),
                about.title(),
                about.category(),
                movement.amount().toDecimal(),
                movement.fee().toDecimal(),
                movement.amount().currency().getCurrencyCode(),
                movement.balanceAfter().toDecimal(),
                movement.id().toString());
    }
}
