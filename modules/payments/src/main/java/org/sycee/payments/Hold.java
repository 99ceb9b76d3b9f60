package org.sycee.payments;

import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Money to be set aside.
 *
 * @param payment names the payment; the order's own id
 * @param payer whose wallet it is taken from
 * @param payee who gets it
 * @param amount what the partner gets; positive
 * @param fee what the operator gets on top; may be zero
 */
public record Hold(UUID payment, PersonId payer, Payee payee, Money amount, Money fee) {

    /** The purpose of money on its way out to the payer's own card or bank account. */
    public static final String PAY_OUT = "PAY_OUT";

    /**
     * Who gets the money.
     *
     * @param instance the partner's instance, whose clearing account receives it
     * @param name shown to the payer, such as {@code Metro Electric}
     * @param purpose what kind of movement it is, such as {@code BILL_PAYMENT} or {@link #PAY_OUT}
     */
    public record Payee(String instance, String name, String purpose) {}

    /**
     * More money to be set aside for a payment that is held already, once its payer has agreed to more.
     *
     * @param hold names it; a try that was refused is not repeated under the same name
     * @param payment what it is for
     * @param amount how much more the partner may get; positive
     */
    public record More(UUID hold, UUID payment, Money amount) {

        public More {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("nothing more can be held than " + amount);
            }
        }
    }

    public Hold {
        if (!amount.isPositive() || fee.isNegative() || !fee.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("nothing can be held for the amount " + amount + " and the fee " + fee);
        }
    }

    public Money total() {
        return amount.plus(fee);
    }
}
