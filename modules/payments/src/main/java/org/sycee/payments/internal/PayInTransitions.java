package org.sycee.payments.internal;

import java.util.Set;
import org.sycee.payments.PayIn.State;

/** Which steps a top-up may take. */
final class PayInTransitions {

    private PayInTransitions() {}

    static boolean mayBecome(State from, State next) {
        return successors(from).contains(next);
    }

    private static Set<State> successors(State from) {
        return switch (from) {
            case PLACED -> Set.of(State.SUBMITTED, State.RELEASING);
            case SUBMITTED -> Set.of(State.AWAITING_PAYER, State.SETTLING, State.RELEASING, State.SUSPENDED);
            case AWAITING_PAYER -> Set.of(State.SUBMITTED, State.SETTLING, State.RELEASING, State.SUSPENDED);
            case SUSPENDED -> Set.of(State.SETTLING, State.RELEASING);
            case SETTLING -> Set.of(State.SETTLED);
            case RELEASING -> Set.of(State.RELEASED);
            case SETTLED, RELEASED -> Set.of();
        };
    }

    static boolean isEnd(State state) {
        return successors(state).isEmpty();
    }
}
