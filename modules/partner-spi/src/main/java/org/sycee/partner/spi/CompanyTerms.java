package org.sycee.partner.spi;

import java.util.Optional;

/**
 * How a company is paid, and where it serves. Made by the static factories.
 *
 * @param kind whether there is a bill to be fetched
 * @param amounts between which the payer chooses; present only with {@link Kind#VALIDATE_AND_PAY}
 * @param region where the company serves, such as a city; people search by it
 */
public record CompanyTerms(Kind kind, Optional<AmountRange> amounts, Optional<LocalText> region) {

    /** The ways to pay a company. */
    public enum Kind {
        /** {@link Biller#fetchBill} says what is due, and in which parts it may be paid. */
        FETCH_AND_PAY,
        /** There is no bill, as with a prepaid meter: {@link Biller#validate} first, the payer chooses the amount. */
        VALIDATE_AND_PAY
    }

    public CompanyTerms {
        if (amounts.isPresent() != (kind == Kind.VALIDATE_AND_PAY)) {
            throw new IllegalArgumentException("only, and always, without a bill the payer chooses an amount");
        }
    }

    public static CompanyTerms fetchAndPay() {
        return new CompanyTerms(Kind.FETCH_AND_PAY, Optional.empty(), Optional.empty());
    }

    public static CompanyTerms validateAndPay(AmountRange amounts) {
        return new CompanyTerms(Kind.VALIDATE_AND_PAY, Optional.of(amounts), Optional.empty());
    }

    public CompanyTerms inRegion(LocalText named) {
        return new CompanyTerms(kind, amounts, Optional.of(named));
    }
}
