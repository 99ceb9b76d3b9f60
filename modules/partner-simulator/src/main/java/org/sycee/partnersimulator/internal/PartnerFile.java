package org.sycee.partnersimulator.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sycee.money.Money;

/**
 * What a partner says of a period, as it sends it: a header with count and totals, and a line for each payment that is
 * final.
 */
record PartnerFile(String instance, LocalDateTime from, LocalDateTime to, ZoneId zone, List<Line> lines) {

    /** What a file can get wrong, all of it on purpose. */
    enum Lie {
        NONE,
        /** Lists the payment a second time, under another reference. */
        DUPLICATED_LINE,
        MISSING_LINE,
        WRONG_AMOUNT,
        WRONG_CURRENCY,
        /** Says that it failed if it was paid, and the reverse. */
        WRONG_STATUS,
        FEE,
        WRONG_COUNT,
        WRONG_TOTAL
    }

    /** One payment. */
    record Line(String key, String reference, Money amount, boolean isPaid, long fee, Instant at) {

        private Line listedAgain() {
            return new Line(key, reference + "-2", amount, isPaid, fee, at);
        }

        private Line of(Money other) {
            return new Line(key, reference, other, isPaid, fee, at);
        }

        private Line denied() {
            return new Line(key, reference, amount, !isPaid, fee, at);
        }

        private Line withFee() {
            return new Line(key, reference, amount, isPaid, 25, at);
        }

        private List<Line> told(Lie lie) {
            var more = Money.of(amount.minorUnits() + 1, amount.currency().getCurrencyCode());
            return switch (lie) {
                case DUPLICATED_LINE -> List.of(this, listedAgain());
                case MISSING_LINE -> List.of();
                case WRONG_AMOUNT -> List.of(of(more));
                case WRONG_CURRENCY -> List.of(of(Money.of(amount.minorUnits(), "EUR")));
                case WRONG_STATUS -> List.of(denied());
                case FEE -> List.of(withFee());
                case NONE, WRONG_COUNT, WRONG_TOTAL -> List.of(this);
            };
        }
    }

    /** The same, lying about one payment. */
    PartnerFile lyingOf(String key, Lie lie) {
        var told = lines.stream()
                .flatMap(line -> line.key().equals(key) ? line.told(lie).stream() : java.util.stream.Stream.of(line))
                .toList();
        return new PartnerFile(instance, from, to, zone, told);
    }

    /** As it is sent. */
    String text(Lie lie) {
        var text = new ArrayList<String>();
        text.addAll(List.of("sycee-partner-file,1", "instance," + instance));
        text.addAll(List.of("from," + from, "to," + to, "zone," + zone));
        text.add("lines," + (lines.size() + (lie == Lie.WRONG_COUNT ? 1 : 0)));
        totals().forEach((currency, total) ->
                text.add("total," + currency + "," + (total + (lie == Lie.WRONG_TOTAL ? 1 : 0))));
        text.add("key,reference,amount,currency,status,fee,at");
        lines.forEach(line -> text.add(row(line)));
        return String.join("\n", text) + "\n";
    }

    private TreeMap<String, Long> totals() {
        var totals = new TreeMap<String, Long>();
        lines.stream()
                .filter(Line::isPaid)
                .map(Line::amount)
                .forEach(amount -> totals.merge(amount.currency().getCurrencyCode(), amount.minorUnits(), Long::sum));
        return totals;
    }

    private String row(Line line) {
        return String.join(
                ",",
                line.key(),
                line.reference(),
                Long.toString(line.amount().minorUnits()),
                line.amount().currency().getCurrencyCode(),
                line.isPaid() ? "PAID" : "FAILED",
                Long.toString(line.fee()),
                line.at().atZone(zone).toOffsetDateTime().toString());
    }
}
