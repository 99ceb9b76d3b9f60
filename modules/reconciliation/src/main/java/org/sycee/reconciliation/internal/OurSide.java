package org.sycee.reconciliation.internal;

import java.util.Optional;
import java.util.UUID;
import org.sycee.orders.CallOrders.CallOrder;
import org.sycee.partners.CallBook.Called;

/**
 * What we know of one call.
 *
 * @param call as it stands
 * @param subject the order, refund or top-up that made it
 * @param standing how its money stands
 * @param booked what the partner has in the books by it, in minor units, without the sign
 * @param corrected what its payer was given back of it without the partner; not in what is booked
 */
record OurSide(Called call, Optional<Subject> subject, Standing standing, long booked, long corrected) {

    /** An order, a refund or a top-up; its id is the ledger's reference. */
    record Subject(Kind kind, UUID id) {

        /** Which of them. */
        enum Kind {
            /** Its partner gets money. */
            ORDER,
            /** Its partner gives money back. */
            REFUND,
            /** Its partner brings money. */
            TOP_UP
        }

        static Subject of(CallOrder order) {
            return new Subject(order.isRefund() ? Kind.REFUND : Kind.ORDER, order.order());
        }
    }
}
