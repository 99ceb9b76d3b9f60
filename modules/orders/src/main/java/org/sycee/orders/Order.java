package org.sycee.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.TrailTransfer;

/**
 * An order and its trail.
 *
 * <p>It is born QUOTED, becomes HELD when the payer's money is set aside, SUBMITTED when the partner is asked, and ends
 * SETTLED, RELEASED or, in doubt past its deadline, SUSPENDED.
 *
 * @param id its name
 * @param payer who pays
 * @param kind the product
 * @param payee the name of who is paid
 * @param amount what the partner gets
 * @param fee what the operator gets on top
 * @param progress where it stands, and how it came there
 * @param call the partner's side, once asked
 * @param transfers what moved in the ledger, oldest first
 */
public record Order(
        UUID id,
        PersonId payer,
        String kind,
        String payee,
        Money amount,
        Money fee,
        Progress progress,
        Optional<PartnerCall> call,
        List<TrailTransfer> transfers) {

    /**
     * Where an order stands.
     *
     * @param state where it stands
     * @param refusal the stable code of why it did not happen, if it did not
     * @param deadline until when its outcome will be known
     * @param steps when it went where, oldest first
     */
    public record Progress(OrderState state, Optional<String> refusal, Instant deadline, List<Step> steps) {}

    /** When an order went where. */
    public record Step(Instant at, OrderState state) {}
}
