package org.sycee.ledger.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The accounts whose ids lie between two, both included: a part of the books that can be looked at by itself.
 *
 * <p>Ids are hashes, so that parts of the same width hold about as many accounts.
 */
record Range(UUID from, UUID to) {

    static final Range ALL = new Range(new UUID(0, 0), new UUID(-1, -1));

    private static final int MOST_HALVINGS = 20;

    /** All accounts in parts, in the order of their ids, so many that about the given number falls to each. */
    static List<Range> parts(long accounts, int accountsPerPart) {
        var halvings = 0;
        while (halvings < MOST_HALVINGS && accounts > (long) accountsPerPart << halvings) {
            halvings++;
        }
        return halvings == 0 ? List.of(ALL) : parts(halvings);
    }

    private static List<Range> parts(int halvings) {
        var width = Long.SIZE - halvings;
        return LongStream.range(0, 1L << halvings)
                .mapToObj(i -> new Range(new UUID(i << width, 0), new UUID(((i + 1) << width) - 1, -1)))
                .toList();
    }
}
