package org.sycee.orders.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrderState;

/**
 * Which orders an administrator wants to see.
 *
 * @param states where they stand
 * @param stuck only those that have not ended and are older than a minute, or overdue
 * @param before only those made before this one, if given
 */
record OrderQuery(Set<OrderState> states, boolean stuck, Optional<UUID> before) {

    /**
     * Reads the parameters of a request.
     *
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if one means nothing
     */
    static OrderQuery of(@Nullable String state, @Nullable String stuck, @Nullable String cursor) {
        return new OrderQuery(
                state == null ? EnumSet.allOf(OrderState.class) : EnumSet.of(stateOf(state)),
                isTrue(stuck),
                Optional.ofNullable(cursor).map(Ids::cursor));
    }

    private static OrderState stateOf(String name) {
        return Arrays.stream(OrderState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("state", "the name of a state, such as SUSPENDED", name));
    }

    private static boolean isTrue(@Nullable String stuck) {
        if (stuck == null || stuck.equals("false")) {
            return false;
        }
        if (stuck.equals("true")) {
            return true;
        }
        throw refused("stuck", "true or false", stuck);
    }

    private static SyceeException refused(String parameter, String wanted, String given) {
        return new SyceeException(
                KernelError.INVALID_REQUEST,
                "The parameter " + parameter + " must be " + wanted + ", not " + given + ".");
    }
}
