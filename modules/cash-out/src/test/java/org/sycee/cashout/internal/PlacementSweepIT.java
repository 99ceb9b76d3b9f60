package org.sycee.cashout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cash-outs that were recorded and not placed, since the server died: each gets its order, whatever keeps another. */
class PlacementSweepIT {

    private final CashOutRoom room = new CashOutRoom();
    private final PlacementSweep sweep = room.bean(PlacementSweep.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void oneCashOutThatCannotBePlacedDoesNotKeepTheNextFromItsOrder() {
        var ids = diedWhilePaying(3);
        room.orders.makeImpossible(ids.get(0), true);
        sweep.sweep();
        assertThat(room.orders.placed())
                .extracting("order")
                .containsExactlyInAnyOrderElementsOf(ids.subList(1, ids.size()));
        assertThat(unplaced()).containsExactly(ids.get(0));
        room.orders.makeImpossible(ids.get(0), false);
        sweep.sweep();
        assertThat(room.orders.placed()).extracting("order").containsExactlyInAnyOrderElementsOf(ids);
        assertThat(unplaced()).isEmpty();
    }

    /** The cash-outs, oldest first; all of them old enough to be swept. */
    private List<UUID> diedWhilePaying(int many) {
        room.orders.die();
        for (var i = 0; i < many; i++) {
            assertThatThrownBy(() -> room.place(UUID.randomUUID().toString(), 25_00))
                    .isInstanceOf(IllegalStateException.class);
            room.waitFor(Duration.ofSeconds(1));
        }
        room.orders.live();
        room.waitFor(Duration.ofMinutes(1));
        return unplaced();
    }

    private List<UUID> unplaced() {
        return room.bean(CashOutRecords.class).unplaced().stream()
                .map(RecordedCashOut::id)
                .toList();
    }
}
