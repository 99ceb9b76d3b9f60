package org.sycee.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.ErrorCode;

/**
 * Payments out of a wallet to a partner: held first, then captured, voided or suspended.
 *
 * <p>Every step may be repeated; it happens once. A step that the books do not answer throws a retryable
 * {@link org.sycee.kernel.SyceeException}; repeating it settles what happened.
 */
public interface Payments {

    /**
     * Sets money aside in the payer's wallet, after recording the ids of every transfer that may follow.
     *
     * @return why it was refused, for good ({@code INSUFFICIENT_FUNDS}, {@code OVER_LIMIT}); empty if it is held
     */
    Optional<ErrorCode> hold(Hold hold);

    /** Pays the partner what was held for it, and the operator its fee. */
    void capture(UUID payment);

    /** Gives back all that was held. */
    void voidHold(UUID payment);

    /** Gives back all that was held and books the amount as the operator's doubt. */
    void suspend(UUID payment);

    /** Takes the doubt back: the partner certainly was not paid. */
    void resolveUnpaid(UUID payment);

    /** What moved for a payment, oldest first. */
    List<TrailTransfer> transfers(UUID payment);
}
