package org.sycee.partner.tck;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;

/**
 * Believes what a host believes: a success of this very key and amount, a refusal that was declared final.
 *
 * @param finalCodes the manifest's {@code sycee.final-failure-codes}
 */
record Judge(Operation operation, Set<String> finalCodes) {

    Belief believe(@Nullable CallResult said) {
        if (said == null
                || said.key().filter(key -> !key.equals(operation.key())).isPresent()) {
            return Belief.UNKNOWN;
        }
        return switch (said.kind()) {
            case SUCCEEDED -> isOurs(said) ? Belief.SUCCEEDED : Belief.UNKNOWN;
            case REJECTED -> said.code().filter(finalCodes::contains).isPresent() ? Belief.REJECTED : Belief.UNKNOWN;
            case AWAITING_PAYER -> saysWhereTo(said) ? Belief.IN_PROGRESS : Belief.UNKNOWN;
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
                && said.amount().equals(Optional.of(operation.amount()));
    }
}
