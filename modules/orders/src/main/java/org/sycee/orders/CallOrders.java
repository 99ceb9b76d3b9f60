package org.sycee.orders;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.payments.Resolution;

/** Which orders partner calls were made for, many at a time; to ask moves nothing. */
public interface CallOrders {

    /**
     * An order as its partner call sees it. The doubt about a refund ends as if it was made or not: SETTLED or RELEASED.
     *
     * @param order its id, which is also its payment's and the ledger's reference
     * @param state where it stands
     * @param resolution how its doubt ended, if it was in suspense and that is decided
     * @param isRefund whether its partner gives money back by it
     */
    record CallOrder(UUID order, OrderState state, Optional<Resolution> resolution, boolean isRefund) {}

    /** The orders of these calls, by the call's key; a call that no order made is left out. */
    Map<UUID, CallOrder> of(Set<UUID> callKeys);
}
