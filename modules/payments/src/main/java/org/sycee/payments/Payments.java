package org.sycee.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.ErrorCode;
import org.sycee.money.Money;

/**
 * Payments out of a wallet to a partner: held first, then captured, voided or suspended; and refunds, which walk the same
 * way back: promised first, then captured, voided or suspended under the refund's own name.
 *
 * <p>Every step may be repeated; it happens once. A step that the books do not answer throws a retryable
 * {@link org.sycee.kernel.SyceeException}; repeating it settles what happened.
 */
public interface Payments {

    /**
     * Sets money aside in the payer's wallet, after recording the ids of every transfer that may follow.
     *
     * <p>A pay-out is refused while its payer owes anything, such as the rest of a charge-back: money must not leave by
     * one door what is owed at another. Whether anything is owed is looked at when the money has been set aside, for
     * only then the books put the two in order: a charge-back that was posted before is seen here, and one that is
     * posted later finds the money set aside by a pay-out that came first. A look before would leave a gap in which a
     * charge-back empties the wallet and a friend's money fills it again. What was set aside is given back.
     *
     * @return why it was refused, for good ({@code INSUFFICIENT_FUNDS}, {@code OVER_LIMIT}, {@code DEBT_OPEN}); empty
     *     if it is held
     */
    Optional<ErrorCode> hold(Hold hold);

    /**
     * Sets more money aside for a payment that is held: one second hold, which ends with the first.
     *
     * <p>Repeating it gives the same answer. Refused, it has changed nothing, and may be tried again under another name.
     *
     * @return as {@link #hold}, for good
     */
    Optional<ErrorCode> holdMore(Hold.More more);

    /** What may still be promised of a payment; nothing of one that was not captured, and of a refund. */
    Promise.Left left(UUID payment);

    /**
     * Promises a payer money back: it is on its way to the wallet, and nobody can spend it yet.
     *
     * <p>What is promised of a payment, and not taken back by {@link #voidHold}, is never more than was captured, whoever
     * promises at the same time.
     *
     * @return {@link PaymentError#REFUND_ABOVE_CAPTURED}, for good, if it would be; empty if it is promised
     */
    Optional<ErrorCode> promise(Promise promise);

    /**
     * Pays the partner what it took, and the operator its fee; the rest of what was held is given back in the same journal
     * entry. Of a promise, gives the payer all of it.
     *
     * <p>The first amount that is told here is final: another is a broken promise.
     *
     * @param taken positive, and at most what is held for the partner; what was promised, neither more nor less
     */
    void capture(UUID payment, Money taken);

    /** Gives back all that was held; takes back a promise. */
    void voidHold(UUID payment);

    /**
     * Gives back all that was held and books what was held for the partner as the operator's doubt. Of a promise, gives the
     * payer all of it and books as the doubt what the partner was to give.
     */
    void suspend(UUID payment);

    /**
     * Ends the operator's doubt, as it was decided. The first resolution that is told here is final: another is a broken
     * promise, whether or not the first is in the books already.
     *
     * @param taken what the partner took if it did it, or all that was held for it if nobody knows; no more is borne
     *     (of a refund, what was promised)
     */
    void resolve(UUID payment, Resolution resolution, Money taken);

    /** What moved for a payment, oldest first; and then what its {@link Corrections} moved. */
    List<TrailTransfer> transfers(UUID payment);
}
