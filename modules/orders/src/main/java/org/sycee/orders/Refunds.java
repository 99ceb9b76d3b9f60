package org.sycee.orders;

import java.util.UUID;
import org.sycee.kernel.PersonId;

/**
 * Money back of an order that was paid, as an order of its own that walks the same machine backwards.
 *
 * <p>Its {@link Order#refunding} names the order that it gives back of, and that one names its refunds.
 */
public interface Refunds {

    /** The kind of an order that is a refund. */
    String KIND = "REFUND";

    /**
     * Asks the partner what would come back now of a payer's order.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND} if it is not the payer's
     *     order, {@link OrdersError#NOTHING_TO_REFUND}, {@link org.sycee.partners.PartnersError#PARTNER_UNAVAILABLE}
     */
    RefundQuote quote(PersonId payer, UUID order);

    /**
     * Promises the payer money back and has the partner give it; carries that as far as it goes within a short wait.
     * Repeating it gives the same refund, as it stands then.
     *
     * <p>If the partner gives less than was promised, it gives nothing, and the refund ends RELEASED. In doubt at its
     * deadline the payer has the money, and the doubt is the operator's.
     *
     * @throws org.sycee.kernel.SyceeException as {@link #quote}, and for good {@link
     *     org.sycee.payments.PaymentError#REFUND_ABOVE_CAPTURED}, {@link OrdersError#DOUBT_BUDGET_SPENT}
     */
    Placed place(PlaceRefund command);

    /**
     * What a request for a refund has led to.
     *
     * @param refund the refund's own order
     * @param isReplay whether the same request was made before
     */
    record Placed(Order refund, boolean isReplay) {}
}
