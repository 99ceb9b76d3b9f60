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
 * @param borne what the operator has borne, by key
 * @param feesBorne the same of fees
 * @param now when it is compared
 */
record ModelMatch(
        Map<String, Ours> calls,
        Collection<PartnerCsv> files,
        Map<String, Long> borne,
        Map<String, Long> feesBorne,
        Instant now) {

    /** What is found under a key, and by how much the two differ. */
    record Found(Finding finding, long difference) {}

    private static final Found AGREES = new Found(Finding.MATCHED, 0);

    static Standing standing(Ours ours) {
        return Standing.of(new CallOrder(ours.subject(), ours.order(), ours.resolution(), false))
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
        if (ours == null
                || lines.isEmpty()
                || !isInDoubt(ours)
                || standing(ours) == Standing.DOUBT
                || isBoth(lines)
                || timesPaid(lines) > 1
                || !sameMoney(ours.call().amount(), said(lines))) {
            return Optional.empty();
        }
        return Optional.of(timesPaid(lines) == 0 ? State.REJECTED : State.SUCCEEDED);
    }

    private static boolean isInDoubt(Ours ours) {
        return !ours.call().state().isCertain() && ours.call().state() != State.RECORDED;
    }

    private static long timesPaid(List<FileLine> lines) {
        return lines.stream().filter(FileLine::isPaid).count();
    }

    /** It says that it happened, and that it did not. */
    private static boolean isBoth(List<FileLine> lines) {
        return timesPaid(lines) > 0 && timesPaid(lines) < lines.size();
    }

    /** Whether it was paid in the end. */
    private static boolean isPaid(List<FileLine> lines) {
        return !lines.isEmpty() && lines.get(lines.size() - 1).isPaid();
    }

    /** One that was paid, if there is one, and of another currency, if there is one. */
    private static FileLine said(List<FileLine> lines) {
        return lines.stream()
                .min(Comparator.comparing((FileLine line) -> !line.isPaid())
                        .thenComparing(line -> line.currency().equals("USD")))
                .orElseThrow();
    }

    private static boolean sameMoney(Money amount, FileLine line) {
        return amount.minorUnits() == line.amount()
                && amount.currency().getCurrencyCode().equals(line.currency());
    }

    Found find(String key) {
        var lines = lines(key);
        var ours = calls.get(key);
        if (ours != null && lines.isEmpty() && mayStillCome(ours)) {
            return AGREES;
        }
        var finding = finding(ours, lines);
        var paid = paid(lines);
        if (finding == Finding.CURRENCY) {
            return new Found(finding, paid);
        }
        var bears = borne.getOrDefault(key, 0L);
        var difference = paid - expected(ours, lines) - bears;
        if (finding != Finding.MATCHED && (difference != 0 || bears == 0)) {
            return new Found(finding, difference);
        }
        if (difference != 0 && bears != 0) {
            return new Found(Finding.AMOUNT, difference);
        }
        var fee = (isPaid(lines) ? said(lines).fee() : 0) - feesBorne.getOrDefault(key, 0L);
        return fee == 0 ? AGREES : new Found(Finding.FEE, fee);
    }

    private static long expected(Ours ours, List<FileLine> lines) {
        if (ours == null) {
            return 0;
        }
        return standing(ours) == Standing.PAID_BACK && isPaid(lines)
                ? ours.call().amount().minorUnits()
                : ours.kept();
    }

    /** In the currency of what it said. */
    private static long paid(List<FileLine> lines) {
        return lines.stream()
                .filter(line -> isPaid(lines) && line.isPaid())
                .filter(line -> line.currency().equals(said(lines).currency()))
                .mapToLong(FileLine::amount)
                .sum();
    }

    private Finding finding(Ours ours, List<FileLine> lines) {
        if (ours == null) {
            return lines.isEmpty() ? Finding.MATCHED : Finding.MISSING_HERE;
        }
        return lines.isEmpty() ? absent(ours) : listed(ours, lines);
    }

    /** Minute by minute: whether there is one of which the file is not here. */
    private boolean mayStillCome(Ours ours) {
        var call = ours.call();
        var end = call.doneAt().orElse(call.at()).plus(Period.SKEW);
        return Stream.iterate(call.at().minus(Period.SKEW), end::isAfter, moment -> moment.plusSeconds(60))
                .anyMatch(moment -> files.stream().noneMatch(file -> isOver(file) && holds(file, moment)));
    }

    private static Finding absent(Ours ours) {
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
        if (!said.currency().equals("USD")) {
            return Finding.CURRENCY;
        }
        if (isBoth(lines)) {
            var wasNotDone = standing == Standing.NOT_DONE || standing == Standing.GIVEN_BACK;
            wasNotDone |= standing == Standing.PAID_BACK;
            return wasNotDone && !isPaid(lines) ? Finding.MATCHED : Finding.STATUS;
        }
        if (timesPaid(lines) > 1) {
            return Finding.DUPLICATE;
        }
        var isDoubted = standing == Standing.DOUBT && isInDoubt(ours);
        if (!said.isPaid()) {
            return standing != Standing.GIVEN_BACK && (isOurs || isDoubted || state == State.SUCCEEDED)
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
        return isDoubted ? Finding.STATUS : Finding.MATCHED;
    }
}
