package org.sycee.partnersimulator.internal;

import java.util.Optional;
import org.sycee.money.Money;

/** How much is delivered of what was asked for: all, unless a part is. */
final class Part {

    private Part() {}

    static boolean isAsked(Optional<Fault> fault) {
        return fault.filter(one -> one.mode() == Fault.Mode.PART).isPresent();
    }

    /** Half of it, rounded up, if a part is delivered. */
    static Money of(Money whole, boolean inPart) {
        var units = inPart ? (whole.minorUnits() + 1) / 2 : whole.minorUnits();
        return new Money(units, whole.currency());
    }
}
