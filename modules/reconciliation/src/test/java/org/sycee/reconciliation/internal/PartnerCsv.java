package org.sycee.reconciliation.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** A partner's file as it would write it, truthful in itself unless a test spoils it. */
record PartnerCsv(String instance, Instant from, Instant to, ZoneId zone, List<FileLine> lines) {

    static PartnerCsv of(String instance, Instant from, Duration length) {
        return new PartnerCsv(instance, from, from.plus(length), ZoneId.of("UTC"), new ArrayList<>());
    }

    PartnerCsv in(String zoneId) {
        return new PartnerCsv(instance, from, to, ZoneId.of(zoneId), lines);
    }

    PartnerCsv paid(UUID key, long amount) {
        return with(line(key.toString(), amount, true));
    }

    PartnerCsv failed(UUID key, long amount) {
        return with(line(key.toString(), amount, false));
    }

    FileLine line(String key, long amount, boolean isPaid) {
        return new FileLine(key, "R-" + key, amount, "USD", isPaid, 0, from.plusSeconds(60));
    }

    PartnerCsv with(FileLine line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new PartnerCsv(instance, from, to, zone, more);
    }

    @Override
    public String toString() {
        var totals = new TreeMap<String, Long>();
        lines.stream()
                .filter(FileLine::isPaid)
                .forEach(line -> totals.merge(line.currency(), line.amount(), Long::sum));
        var text = new StringBuilder("sycee-partner-file,1\ninstance," + instance + "\n");
        text.append("from," + local(from) + "\nto," + local(to) + "\nzone," + zone + "\n");
        text.append("lines," + lines.size() + "\n");
        totals.forEach((currency, total) -> text.append("total," + currency + "," + total + "\n"));
        text.append(FileHeader.COLUMNS + "\n");
        lines.forEach(line -> text.append(row(line)));
        return text.toString();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private String row(FileLine line) {
        return line.key() + "," + line.reference() + "," + line.amount() + "," + line.currency() + ","
                + (line.isPaid() ? "PAID" : "FAILED") + "," + line.fee() + ","
                + line.at().atZone(zone).toOffsetDateTime() + "\n";
    }

    InputStream stream() {
        return stream(toString());
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
