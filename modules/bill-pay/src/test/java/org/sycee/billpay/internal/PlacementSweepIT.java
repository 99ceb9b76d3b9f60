package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.billpay.internal.BillPayRoom.newKey;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payments that were recorded and not placed, since the server died: each gets its order, whatever keeps another. */
class PlacementSweepIT {

    private final BillPayRoom room = new BillPayRoom();
    private final PlacementSweep sweep = room.bean(PlacementSweep.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onePaymentThatCannotBePlacedDoesNotKeepTheNextFromItsOrder() {
        var ids = diedWhilePaying("1002003000", "2003004005", "3004005001");
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

    /** The payments, oldest first; all of them old enough to be swept. */
    private List<UUID> diedWhilePaying(String... customers) {
        room.orders.die();
        for (var customer : customers) {
            var quote = room.quoted(customer);
            assertThatThrownBy(() -> room.pay(quote, newKey())).hasMessageContaining("dead");
            room.clock.advance(Duration.ofSeconds(1));
        }
        room.orders.live();
        room.clock.advance(Duration.ofMinutes(1));
        return unplaced();
    }

    private List<UUID> unplaced() {
        return room.bean(BillRecords.class).unplaced().stream()
                .map(RecordedPayment::id)
                .toList();
    }
}
