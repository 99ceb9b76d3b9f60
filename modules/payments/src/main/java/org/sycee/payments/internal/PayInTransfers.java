package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.sycee.kernel.Ids;

/** The ids of all transfers that a top-up may ever post, made before the first of them. */
@Embeddable
record PayInTransfers(
        @Column(name = "pending_id") UUID pending,
        @Column(name = "post_id") UUID posting,
        @Column(name = "void_id") UUID voiding,
        @Column(name = "late_id") UUID late) {

    static PayInTransfers next() {
        return new PayInTransfers(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    }
}
