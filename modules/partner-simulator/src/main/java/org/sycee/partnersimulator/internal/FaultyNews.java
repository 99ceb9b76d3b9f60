package org.sycee.partnersimulator.internal;

import java.util.function.Consumer;
import org.sycee.partnersimulator.internal.NewsControls.Told;

/** Tells that a bill payment has ended: once, or as the faults of callbacks will have it. */
record FaultyNews(Faults faults, Consumer<BillPayment> sound) implements Consumer<BillPayment> {

    @Override
    public void accept(BillPayment payment) {
        sound.accept(payment);
        faults.next(Fault.Target.CALLBACK).ifPresent(fault -> again(payment, fault.mode()));
    }

    private void again(BillPayment payment, Fault.Mode mode) {
        sound.accept(mode == Fault.Mode.OUT_OF_ORDER ? payment.asIf(Told.PENDING) : payment);
    }
}
