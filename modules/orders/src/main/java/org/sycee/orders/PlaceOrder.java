package org.sycee.orders;

import java.time.Instant;
import java.util.Optional;
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
 * @param begins when what is paid for begins, if that is later: its deadline counts from then; told at the placing alone
 */
public record PlaceOrder(
        UUID order,
        PersonId payer,
        String kind,
        Payee payee,
        Operation operation,
        Money fee,
        Optional<Instant> begins) {

    /** Something that begins now. */
    public PlaceOrder(UUID order, PersonId payer, String kind, Payee payee, Operation operation, Money fee) {
        this(order, payer, kind, payee, operation, fee, Optional.empty());
    }

    /** Who is paid: a partner's instance, and the name shown to the payer. */
    public record Payee(String instance, String name) {}
}
