package org.sycee.rides.internal;

import java.util.concurrent.atomic.AtomicInteger;
import org.sycee.identity.IdentityError;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.PinState;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** Everybody's PIN is 270116. */
final class FakePins implements PaymentPins {

    static final String RIGHT = "270116";

    private final AtomicInteger asked = new AtomicInteger();

    int asked() {
        return asked.get();
    }

    @Override
    public void approve(PersonId person, String pin) {
        asked.incrementAndGet();
        if (!pin.equals(RIGHT)) {
            throw new SyceeException(IdentityError.WRONG_PIN, "wrong");
        }
    }

    @Override
    public PinState state(PersonId person) {
        return new PinState(true, 5);
    }
}
