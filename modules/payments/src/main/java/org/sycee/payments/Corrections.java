package org.sycee.payments;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** Payments that were captured, and that their partners never got: their payers have the money back. */
public interface Corrections {

    /** The type of the event that tells of a correction that its payer has; its subject is the correction's id. */
    String CORRECTED = "payment-corrected";

    /**
     * Gives a payer money back out of what is booked for the partner; the partner is not asked. The operator's fee goes
     * with the last of what was captured, and is decided together with the correction.
     *
     * <p>It may be repeated by anyone at any time; it happens once.
     *
     * @return {@link PaymentError#REFUND_ABOVE_CAPTURED}, for good, if with all that was promised before it would be more
     *     than was captured; empty if the payer has it
     */
    Optional<ErrorCode> correct(Correction correction);

    /** How much of these payments was corrected, or is about to be, without fees; those of which nothing was are left out. */
    Map<UUID, Money> corrected(Set<UUID> payments);

    /** A correction that its payer has; empty if there is none. */
    Optional<Corrected> find(UUID correction);

    /**
     * What its payer may know of a correction.
     *
     * @param of the payment, which is its order's id
     * @param payee who did not get it, in words
     * @param fee what the operator gave back on top; may be zero
     */
    record Corrected(UUID id, UUID of, PersonId payer, String payee, Money amount, Money fee) {}
}
