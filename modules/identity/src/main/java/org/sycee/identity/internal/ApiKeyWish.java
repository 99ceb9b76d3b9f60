package org.sycee.identity.internal;

import java.time.Instant;
import java.util.Optional;
import org.sycee.kernel.ApiKey.Allowance;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;

/**
 * An API key that somebody wants.
 *
 * @param name what its owner calls it
 * @param allowance what it may send; the wallet's own limits hold beside it
 * @param expiresAt worthless from then on; empty if never
 */
record ApiKeyWish(String name, Allowance allowance, Optional<Instant> expiresAt) {

    private static final int LONGEST_NAME = 80;

    ApiKeyWish {
        name = ShownText.of(name, "A name", LONGEST_NAME);
        mustBe(!name.isEmpty(), "A key has a name.");
        mustBe(fits(allowance.perPayment(), allowance.perDay()), "A day's amount covers a payment's, in one currency.");
    }

    private static boolean fits(Money perPayment, Money perDay) {
        return perPayment.currency().equals(perDay.currency())
                && perPayment.isPositive()
                && perDay.compareTo(perPayment) >= 0;
    }

    private static void mustBe(boolean right, String sentence) {
        if (!right) {
            throw new SyceeException(KernelError.INVALID_REQUEST, sentence);
        }
    }
}
