package org.sycee.orders;

import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partner.spi.Operation;

/**
 * Order something from a partner.
 *
 * @param order the id that the product room made and recorded with its intent
 * @param payer who pays
 * @param kind the product, such as {@code BILL}
 * @param payee who is paid
 * @param operation what the partner is asked to do; its amount is what the partner gets
 * @param fee what the operator gets on top; may be zero
 */
public record PlaceOrder(UUID order, PersonId payer, String kind, Payee payee, Operation operation, Money fee) {

    /** Who is paid: a partner's instance, and the name shown to the payer. */
    public record Payee(String instance, String name) {}
}
