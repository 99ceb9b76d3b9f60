package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.sycee.kernel.Ids;

/** The ids of all transfers that a payment may ever post, made before the first of them. */
@Embeddable
record PaymentTransfers(
        @Column(name = "hold_id") UUID hold,
        @Column(name = "fee_hold_id") UUID feeHold,
        @Column(name = "capture_id") UUID capture,
        @Column(name = "fee_capture_id") UUID feeCapture,
        @Column(name = "void_id") UUID voiding,
        @Column(name = "fee_void_id") UUID feeVoiding,
        @Column(name = "suspend_id") UUID suspend,
        @Column(name = "unsuspend_id") UUID unsuspend) {

    static PaymentTransfers next() {
        return new PaymentTransfers(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
    }
}
