package org.sycee.orders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** Orders of partner products: from the hold to the settlement, through crashes and silence. */
public interface Orders {

    /** The type of the event that tells of an order that has ended, of whatever kind; its subject is the order's id. */
    String ENDED = "order-ended";

    /** The type of the event that tells that the payer is asked for a fare; its subject is the order's id. */
    String FARE_ASKED = "order-fare-asked";

    /** The type of the event that tells of an order of that kind. */
    static String ended(String kind) {
        return ENDED + "." + kind;
    }

    /**
     * Records an order and carries it as far as it goes within a short wait; repeating it gives the same order.
     *
     * <p>An order whose hold is refused ends RELEASED with the refusal.
     */
    Order place(PlaceOrder command);

    /** The order, after doing what is due for it. */
    Optional<Order> find(UUID order);

    /** The person's order, after doing what is due for it; empty if it is somebody else's. */
    Optional<Order> find(PersonId person, UUID order);

    /**
     * The payer agrees to a fare above what is set aside: the difference is set aside, and then the partner told.
     *
     * <p>Repeating it changes nothing. If the difference cannot be set aside, nothing has changed: the order still has its
     * {@link Order.Progress#fare}, with the reason, and the payer may agree again.
     *
     * @param fare what the payer was shown and agreed to
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND} if it is not the person's
     *     order, {@link OrdersError#NO_FARE_ASKED}, {@link OrdersError#FARE_CHANGED}
     */
    Order agree(PersonId person, UUID order, Money fare);

    /**
     * The payer does not agree: the partner gets what is set aside and no more. Repeating it changes nothing.
     *
     * <p>It is done for a payer who says nothing until {@link Order.Fare#until}.
     *
     * @throws org.sycee.kernel.SyceeException as {@link #agree}
     */
    Order decline(PersonId person, UUID order);

    /** The person's orders that have not ended, newest first; at most 50. */
    List<Order> open(PersonId person);

    /** Those of these orders that were done and paid; in one look, which hurries none. */
    Set<UUID> succeeded(Set<UUID> orders);
}
