package org.sycee.reconciliation.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.money.Money;
import org.sycee.orders.CallOrders.CallOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.reconciliation.internal.FakeHouse.Ours;

/**
 * The comparison as one would do it by hand: key by key, in memory.
 *
 * @param calls what we know, by key
 * @param files those that are current
 * @param now when it is compared
 */
record ModelMatch(Map<String, Ours> calls, Collection<PartnerCsv> files, Instant now) {

    /** What is found under a key, and by how much the two differ. */
    record Found(Finding finding, long difference) {}

    private static final Found AGREES = new Found(Finding.MATCHED, 0);

    static Standing standing(Ours ours) {
        return Standing.of(new CallOrder(ours.subject(), ours.order(), ours.resolution()))
                .corrected(ours.corrected(), ours.kept());
    }

    private List<FileLine> lines(String key) {
        return files.stream()
                .sorted(Comparator.comparing(PartnerCsv::from))
                .flatMap(file -> file.lines().stream())
                .filter(line -> line.key().equals(key))
                .toList();
    }

    /** The state that a file makes certain, if it does. */
    Optional<State> heard(String key) {
        var ours = calls.get(key);
        var lines = lines(key);
        var paid = lines.stream().filter(FileLine::isPaid).toList();
        var inDoubt =
                ours != null && !ours.call().state().isCertain() && ours.call().state() != State.RECORDED;
        if (!inDoubt
                || lines.isEmpty()
                || paid.size() > 1
                || !sameMoney(ours.call().amount(), said(lines))) {
            return Optional.empty();
        }
        return Optional.of(paid.isEmpty() ? State.REJECTED : State.SUCCEEDED);
    }

    private static FileLine said(List<FileLine> lines) {
        return lines.stream().filter(FileLine::isPaid).findFirst().orElse(lines.get(0));
    }

    private static boolean sameMoney(Money amount, FileLine line) {
        return amount.minorUnits() == line.amount()
                && amount.currency().getCurrencyCode().equals(line.currency());
    }

    Found find(String key) {
        var lines = lines(key);
        var paid = lines.stream()
                .filter(FileLine::isPaid)
                .mapToLong(FileLine::amount)
                .sum();
        var ours = calls.get(key);
        if (ours == null) {
            return lines.isEmpty() ? AGREES : new Found(Finding.MISSING_HERE, paid);
        }
        var finding = lines.isEmpty() ? absent(ours) : listed(ours, lines);
        return switch (finding) {
            case MATCHED -> AGREES;
            case FEE -> new Found(finding, said(lines).fee());
            case CURRENCY -> new Found(finding, paid);
            case MISSING_HERE, MISSING_THERE, AMOUNT, STATUS, DUPLICATE -> new Found(finding, paid - ours.kept());
        };
    }

    private Finding absent(Ours ours) {
        var at = ours.call().at();
        var mayStillCome = Stream.of(at.minus(Period.SKEW), at, at.plus(Period.SKEW))
                .anyMatch(moment -> files.stream().noneMatch(file -> isOver(file) && holds(file, moment)));
        if (mayStillCome) {
            return Finding.MATCHED;
        }
        return switch (standing(ours)) {
            case DONE, BORNE -> Finding.MISSING_THERE;
            case NOT_DONE, PAID_BACK, GIVEN_BACK -> Finding.MATCHED;
            case NONE, OPEN, DOUBT ->
                ours.call().state() == State.RECORDED || ours.call().state() == State.REJECTED
                        ? Finding.MATCHED
                        : Finding.MISSING_THERE;
        };
    }

    private boolean isOver(PartnerCsv file) {
        return !file.to().isAfter(now.minus(FakeHouse.WINDOW).minus(Period.SKEW));
    }

    private static boolean holds(PartnerCsv file, Instant moment) {
        return !moment.isBefore(file.from()) && moment.isBefore(file.to());
    }

    private static Finding listed(Ours ours, List<FileLine> lines) {
        var said = said(lines);
        var standing = standing(ours);
        var isOurs = standing == Standing.DONE || standing == Standing.BORNE;
        var state = ours.call().state();
        if (lines.stream().filter(FileLine::isPaid).count() > 1) {
            return Finding.DUPLICATE;
        }
        if (!said.currency().equals("USD")) {
            return Finding.CURRENCY;
        }
        if (!said.isPaid()) {
            return standing != Standing.GIVEN_BACK && (isOurs || state == State.SUCCEEDED)
                    ? Finding.STATUS
                    : Finding.MATCHED;
        }
        var isNotTheirs = standing == Standing.NOT_DONE || standing == Standing.GIVEN_BACK;
        if (state == State.RECORDED || state == State.REJECTED || isNotTheirs) {
            return Finding.STATUS;
        }
        var asked = ours.call().amount().minus(Money.of(ours.corrected(), "USD"));
        if (!sameMoney(asked, said) || (isOurs && ours.kept() != said.amount())) {
            return Finding.AMOUNT;
        }
        return said.fee() == 0 ? Finding.MATCHED : Finding.FEE;
    }
}
