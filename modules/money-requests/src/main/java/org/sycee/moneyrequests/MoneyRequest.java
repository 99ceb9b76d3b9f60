package org.sycee.moneyrequests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.customers.Payee;
import org.sycee.money.Money;

/**
 * A request for money, as one of the two sees it.
 *
 * <p>It is born open. The one who was asked pays or declines it, the one who asked may take it back; paid, declined and
 * cancelled are its ends. See {@link RequestState}.
 *
 * @param id its name
 * @param split the bill that it is a share of; requests made together bear the same
 * @param direction whether the one who looks was asked or has asked
 * @param other the person on the other side
 * @param amount positive
 * @param note what it is for; may be empty
 * @param state where it stands
 * @param payment the payment that paid it
 * @param askedAt when it was made
 */
public record MoneyRequest(
        UUID id,
        UUID split,
        Direction direction,
        Payee other,
        Money amount,
        String note,
        RequestState state,
        Optional<UUID> payment,
        Instant askedAt) {

    /** Which way the request went, for the one who looks. */
    public enum Direction {
        INCOMING,
        OUTGOING
    }
}
