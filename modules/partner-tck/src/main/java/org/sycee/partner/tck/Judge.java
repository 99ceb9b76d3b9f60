package org.sycee.partner.tck;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;

/**
 * Believes what a host believes: a success of this very key and amount, or of a part where that may be; a refusal that
 * was declared final.
 *
 * @param finalCodes the manifest's {@code sycee.final-failure-codes}
 * @param takesParts the manifest's {@code sycee.partial-success}
 */
record Judge(Operation operation, Set<String> finalCodes, boolean takesParts) {

    Belief believe(@Nullable CallResult said) {
        if (said == null
                || said.key().filter(key -> !key.equals(operation.key())).isPresent()) {
            return Belief.UNKNOWN;
        }
        return switch (said.kind()) {
            case SUCCEEDED -> isOurs(said) ? Belief.SUCCEEDED : Belief.UNKNOWN;
            case REJECTED -> said.code().filter(finalCodes::contains).isPresent() ? Belief.REJECTED : Belief.UNKNOWN;
            case AWAITING_PAYER -> saysWhereTo(said) || asksForAFare(said) ? Belief.IN_PROGRESS : Belief.UNKNOWN;
            case IN_PROGRESS -> Belief.IN_PROGRESS;
            case NOT_FOUND -> Belief.NOT_FOUND;
            case UNKNOWN -> Belief.UNKNOWN;
        };
    }

    private static boolean saysWhereTo(CallResult said) {
        return said.payUrl()
                .filter(url -> String.valueOf(url.getScheme()).matches("https?") && url.getHost() != null)
                .isPresent();
    }

    private boolean isOurs(CallResult said) {
        return said.key().isPresent()
                && said.partnerReference().isPresent()
                && said.amount().filter(this::mayBeTaken).isPresent();
    }

    boolean mayBeTaken(Money amount) {
        return amount.equals(operation.amount())
                || (mayBeLess()
                        && amount.isPositive()
                        && isOfItsCurrency(amount)
                        && amount.compareTo(operation.amount()) < 0);
    }

    /** A ride's amount is a cap. What comes in or back is credited as it was asked for: wholly or not at all. */
    boolean mayBeLess() {
        return operation instanceof RideBooking
                || (takesParts && !(operation instanceof PayIn || operation instanceof Refund));
    }

    private boolean isOfItsCurrency(Money amount) {
        return amount.currency().equals(operation.amount().currency());
    }

    private boolean asksForAFare(CallResult said) {
        return operation instanceof RideBooking
                && said.key().isPresent()
                && said.payUrl().isEmpty()
                && said.amount().filter(this::isOfItsCurrency).isPresent();
    }
}
