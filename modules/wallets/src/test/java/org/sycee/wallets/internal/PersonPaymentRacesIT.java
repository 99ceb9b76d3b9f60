package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.wallets.internal.PeopleRoom.gift;
import static org.sycee.wallets.internal.PeopleRoom.newKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.SyceeException;
import org.sycee.wallets.WalletError;

/** Many at once; the same against the real ledger is {@code PeopleIT} in launcher. */
class PersonPaymentRacesIT {

    private final PeopleRoom room = new PeopleRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aBalanceThatCoversSevenSendsExactlySevenOfFifty() throws Exception {
        room.give(room.mei, 7 * 3_00 + 2_99);
        var told = together(50, () -> send(newKey(), 3_00, ""));
        assertThat(told).filteredOn("APPLIED"::equals).hasSize(7);
        assertThat(told)
                .filteredOn(WalletError.INSUFFICIENT_FUNDS.name()::equals)
                .hasSize(43);
        assertThat(room.available(room.lin)).isEqualTo(21_00);
    }

    @Test
    void aHundredTimesTheSameIntentIsOnePayment() throws Exception {
        room.give(room.mei, 90_00);
        var key = newKey();
        var told = together(100, () -> send(key, 5_00, "tea"));
        assertThat(told).filteredOn("APPLIED"::equals).hasSize(1);
        assertThat(told).filteredOn("REPLAYED"::equals).hasSize(99);
        assertThat(room.available(room.lin)).isEqualTo(5_00);
    }

    @Test
    void theLimitOfADayIsExactWhoeverHurries() throws Exception {
        room.give(room.mei, 500_00);
        var told = together(40, () -> send(newKey(), 6_00, ""));
        assertThat(told).filteredOn("APPLIED"::equals).hasSize(16);
        assertThat(told).filteredOn(WalletError.OVER_LIMIT.name()::equals).hasSize(24);
        assertThat(room.available(room.lin)).isEqualTo(96_00);
    }

    private String send(String key, long amount, String note) {
        try {
            var placed = room.send(room.mei, key, gift(room.lin, amount, note));
            return placed.isReplay() ? "REPLAYED" : "APPLIED";
        } catch (SyceeException e) {
            return e.error().name();
        }
    }

    private static List<String> together(int many, Callable<String> work) throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var told = new ArrayList<String>();
            for (var answer : threads.invokeAll(Collections.nCopies(many, work))) {
                told.add(answer.get());
            }
            return told;
        } finally {
            threads.shutdownNow();
        }
    }
}
