package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.internal.PaymentState.CAPTURED;
import static org.sycee.payments.internal.PaymentState.HELD;
import static org.sycee.payments.internal.PaymentState.RECORDED;
import static org.sycee.payments.internal.PaymentState.REFUSED;
import static org.sycee.payments.internal.PaymentState.RESOLVED;
import static org.sycee.payments.internal.PaymentState.SUSPENDED;
import static org.sycee.payments.internal.PaymentState.VOIDED;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentStateTest {

    private record Pair(PaymentState from, PaymentState to) {}

    private static final Set<Pair> LEGAL = Set.of(
            new Pair(RECORDED, HELD),
            new Pair(RECORDED, REFUSED),
            new Pair(HELD, CAPTURED),
            new Pair(HELD, VOIDED),
            new Pair(HELD, SUSPENDED),
            new Pair(SUSPENDED, RESOLVED));

    @Test
    void everyPairOfStatesIsLegalOrNot() {
        for (var from : PaymentState.values()) {
            for (var to : PaymentState.values()) {
                assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(LEGAL.contains(new Pair(from, to)));
            }
        }
    }
}
