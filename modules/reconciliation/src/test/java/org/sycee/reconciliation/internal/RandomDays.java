package org.sycee.reconciliation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partners.CallBook.Called;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.Resolution;
import org.sycee.reconciliation.internal.FakeHouse.Ours;
import org.sycee.reconciliation.internal.ModelMatch.Found;

/** Calls of three days, and what a partner that errs and lies says of them. */
final class RandomDays {

    private static final int DAYS = 3;
    private static final List<Resolution> RESOLUTIONS = List.of(Resolution.values());

    final Map<String, Ours> calls = new LinkedHashMap<>();
    final Map<Integer, PartnerCsv> files = new TreeMap<>();

    /** Of which it was decided that our books stand, and of which the same is found. */
    final Map<String, Found> stands = new HashMap<>();

    private final Map<String, Long> borne = new HashMap<>();
    private final Map<String, Long> feesBorne = new HashMap<>();

    private final Random random;
    private final ReconciliationRoom room;
    private final Instant today;

    RandomDays(Random random, ReconciliationRoom room) {
        this.random = random;
        this.room = room;
        this.today = room.day(0);
    }

    /** So many calls; all are there before the first file, for none is sent in a past day. */
    void call(int many) {
        for (var i = 0; i < many; i++) {
            var ours = ours();
            calls.put(ours.call().key().toString(), ours);
            room.house.put(ours);
        }
    }

    private Ours ours() {
        var amount = 1 + random.nextInt(5);
        return switch (random.nextInt(10)) {
            case 0 -> ours(State.REJECTED, OrderState.RELEASED, null, amount, 0);
            case 1 -> ours(State.UNKNOWN, OrderState.UNKNOWN, null, amount, 0);
            case 2 -> ours(State.IN_PROGRESS, OrderState.IN_PROGRESS, null, amount, 0);
            case 3 -> ours(State.UNKNOWN, OrderState.SUSPENDED, null, amount, amount);
            case 4 -> ours(State.SUCCEEDED, OrderState.SUSPENDED, null, amount, amount);
            case 5 -> {
                var how = RESOLUTIONS.get(random.nextInt(RESOLUTIONS.size()));
                yield ours(State.UNKNOWN, OrderState.RESOLVED, how, amount, how == Resolution.BORNE ? amount : 0);
            }
            case 6 -> ours(State.RECORDED, OrderState.HELD, null, amount, 0);
            case 7 -> ours(State.SUCCEEDED, OrderState.SETTLING, null, amount, 0);
            default -> ours(State.SUCCEEDED, OrderState.SETTLED, null, amount, amount);
        };
    }

    private Ours ours(State state, OrderState order, Resolution how, long amount, long booked) {
        var at = time();
        var call = new Called(id(), state, Money.of(amount, "USD"), at, doneAt(state, at));
        return new Ours(call, id(), order, Optional.ofNullable(how), booked, 0);
    }

    /** Mostly at once, sometimes hours later. */
    private Optional<Instant> doneAt(State state, Instant at) {
        var later = random.nextInt(3) == 0 ? random.nextInt(30 * 60) : 0;
        return Optional.of(at.plus(Duration.ofMinutes(later))).filter(any -> state == State.SUCCEEDED);
    }

    /** The clock goes on meanwhile, past midnight too. */
    private Instant day(int before) {
        return today.minus(ReconciliationRoom.A_DAY.multipliedBy(before));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Often near midnight. */
    private Instant time() {
        var midnight = day(1 + random.nextInt(DAYS));
        return random.nextBoolean()
                ? midnight.plus(Duration.ofMinutes(random.nextInt(40) - 20))
                : midnight.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
    }

    /** What is to be found now. */
    ModelMatch model() {
        return new ModelMatch(calls, files.values(), borne, feesBorne, room.clock.instant());
    }

    /** The keys that the files list. */
    Set<String> listed() {
        return files.values().stream()
                .flatMap(file -> file.lines().stream().map(FileLine::key))
                .collect(Collectors.toSet());
    }

    /** Writes one day's file anew; some of what differed by the last one has ended by then. */
    PartnerCsv write() {
        var day = 1 + random.nextInt(DAYS);
        var file = PartnerCsv.of(ReconciliationRoom.METRO, day(day), ReconciliationRoom.A_DAY);
        endSome(file);
        for (var ours : calls.values()) {
            file = said(file, ours);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            file = file.with(file.line("theirs-" + random.nextInt(4), 3, random.nextBoolean()));
        }
        files.put(day, file);
        return file;
    }

    /** Of what is compared with that file, so that what a comparison finds is not old. */
    private void endSome(PartnerCsv file) {
        for (var found : room.open()) {
            var ours = calls.get(found.key());
            if (found.state() == BreakState.OPEN && (ours == null || isNear(file, ours.call()))) {
                maybeEnd(found);
            }
        }
    }

    private void maybeEnd(BreakEntity found) {
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                if (room.bean(BreakDesk.class).look(found.id()).mayBeGivenBack()) {
                    room.ended(found, BreakResolution.GIVEN_BACK);
                    calls.computeIfPresent(
                            found.key(),
                            (key, ours) -> room.house.get(ours.call().key()));
                }
            }
            case 2, 3 -> {
                if (found.mayBeBorne()) {
                    room.ended(found, BreakResolution.BORNE);
                    var bears = found.finding() == Finding.FEE ? feesBorne : borne;
                    bears.merge(found.key(), room.house.bornBy(found.id()), Long::sum);
                }
            }
            default -> {
                room.ended(found, BreakResolution.OURS_STAND);
                stands.put(
                        found.key(),
                        new Found(found.finding(), found.difference().minorUnits()));
            }
        }
    }

    private static boolean isNear(PartnerCsv file, Called call) {
        return !call.at().isBefore(file.from().minus(Period.SKEW))
                && call.at().isBefore(file.to().plus(Period.SKEW));
    }

    /** Of what is given back in part, a partner mostly says the rest; of all else what was asked. */
    private PartnerCsv said(PartnerCsv file, Ours ours) {
        var call = ours.call();
        if (!isNear(file, call)) {
            return file;
        }
        var amount = ours.corrected() > 0 && ours.kept() > 0
                ? ours.kept()
                : call.amount().minorUnits();
        var line = file.line(call.key().toString(), amount, true);
        return switch (random.nextInt(16)) {
            case 0, 1 -> file;
            case 2 -> file.failed(call.key(), amount);
            case 3 -> file.paid(call.key(), amount + 1);
            case 4 -> file.with(line).with(line);
            case 5 -> file.failed(call.key(), amount).with(line);
            case 6 -> file.with(new FileLine(line.key(), line.reference(), amount, "EUR", true, 0, line.at()));
            case 7 -> file.with(new FileLine(line.key(), line.reference(), amount, "USD", true, 2, line.at()));
            case 8, 9 -> file.paid(call.key(), Math.max(1, amount - 1));
            case 10 -> file.with(line).failed(call.key(), amount);
            default -> file.with(line);
        };
    }

    /** What is on its way comes a step further, as its order would. */
    void carryOn() {
        calls.replaceAll((key, ours) ->
                random.nextBoolean() ? ours : further(room.house.get(ours.call().key())));
        calls.values().forEach(room.house::put);
    }

    private static Ours further(Ours ours) {
        var amount = ours.call().amount().minorUnits();
        if (ModelMatch.standing(ours) == Standing.OPEN && ours.call().state() == State.SUCCEEDED) {
            return ours.with(State.SUCCEEDED, OrderState.SETTLED, amount);
        }
        if (ModelMatch.standing(ours) == Standing.OPEN && ours.call().state() == State.UNKNOWN) {
            return ours.with(State.UNKNOWN, OrderState.SUSPENDED, amount);
        }
        return ours;
    }
}
