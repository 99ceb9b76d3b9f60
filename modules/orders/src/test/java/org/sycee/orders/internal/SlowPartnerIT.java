package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ServerStarted;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** A partner takes its time over every answer. */
class SlowPartnerIT {

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));

    @AfterEach
    void close() {
        room.close();
    }

    /** Orders of a server that died in front of each. */
    private List<PlaceOrder> left(int many, String instance) {
        return IntStream.range(0, many)
                .mapToObj(one -> {
                    room.breakage.once("before hold");
                    var bill = billOf84Dollars(instance);
                    room.orders().place(bill);
                    return bill;
                })
                .toList();
    }

    @Test
    void theDueOrdersOfAllOthersAreCarriedOnMeanwhile() {
        var slow = left(20, "slow");
        var quick = left(3, "quick");
        var gate = room.partners.shutGate("slow");
        room.partners.answer(Stream.generate(() -> State.SUCCEEDED).limit(23).toArray(State[]::new));
        room.bean(OrderSweep.class).start(new ServerStarted());
        until(() -> statesOf(quick).equals(List.of(OrderState.SETTLED)));
        until(() -> room.partners.waiting() == 8);
        assertThat(statesOf(slow)).doesNotContain(OrderState.SETTLED);

        gate.countDown();
        until(() -> statesOf(slow).equals(List.of(OrderState.SETTLED)));
    }

    private List<OrderState> statesOf(List<PlaceOrder> bills) {
        return bills.stream().map(room::stateOf).distinct().collect(Collectors.toList());
    }

    private static void until(BooleanSupplier done) {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!done.getAsBoolean() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
