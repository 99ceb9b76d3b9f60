package org.sycee.ledger.internal;

import java.util.SplittableRandom;
import java.util.UUID;
import org.sycee.ledger.Account;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;

/** What a caller does, one entry after the other; it follows from a seed, so that two processes know the same. */
record Deeds(Town town, long seed) {

    static final int CALLERS = 8;
    static final int PEOPLE = 12;

    /** For a caller who never stops: where money runs out, nothing but refusals is left to write. */
    static final long GIFT = 100_000;

    /** The caller's entry of that number: a payment, two at once, a hold, or the end of the hold before. */
    JournalEntry entry(int caller, int number) {
        var random = random(caller, number);
        var reference = id(random);
        return switch (number % 4) {
            case 0 -> JournalEntry.of(reference, single(random));
            case 1 -> JournalEntry.of(reference, single(random), back(random));
            case 2 -> JournalEntry.of(reference, hold(caller, number));
            default -> JournalEntry.of(reference, ending(random, hold(caller, number - 1)));
        };
    }

    private Transfer hold(int caller, int number) {
        var random = random(caller, number);
        id(random);
        return Transfer.pending(
                id(random), new Sides(person(random).id(), town.shop().id()), cents(random, 9));
    }

    private static Transfer ending(SplittableRandom random, Transfer hold) {
        return random.nextBoolean()
                ? Transfer.post(id(random), hold, hold.amount())
                : Transfer.voiding(id(random), hold);
    }

    private Transfer single(SplittableRandom random) {
        return Transfer.single(
                id(random), new Sides(person(random).id(), town.shop().id()), cents(random, 9));
    }

    private Transfer back(SplittableRandom random) {
        return Transfer.single(
                id(random), new Sides(town.shop().id(), person(random).id()), cents(random, 9));
    }

    private Account person(SplittableRandom random) {
        return town.people().get(random.nextInt(PEOPLE));
    }

    private static Money cents(SplittableRandom random, int most) {
        return Money.of(1L + random.nextInt(most), "USD");
    }

    private SplittableRandom random(int caller, int number) {
        return new SplittableRandom(seed + ((long) caller << 32) + number);
    }

    private static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
