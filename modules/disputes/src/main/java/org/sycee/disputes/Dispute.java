package org.sycee.disputes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * A payer says that something is wrong with an order that was paid.
 *
 * <p>It is born open. An administrator answers it in words, or two decide on a refund, which answers it once the money is
 * in the wallet; see {@link DisputeState}.
 *
 * @param id its name
 * @param person who has raised it, and paid
 * @param subject what it is about
 * @param claim what the payer says
 * @param state where it stands
 * @param raisedAt when it was raised
 * @param answerBy by when an answer is promised
 * @param answer what was said to it, once it is answered
 */
public record Dispute(
        UUID id,
        PersonId person,
        Subject subject,
        Claim claim,
        DisputeState state,
        Instant raisedAt,
        Instant answerBy,
        Optional<Answer> answer) {

    /**
     * The order as it stood when the dispute was raised.
     *
     * @param kind the product
     * @param payee the name of who was paid
     * @param total what the payer has paid, with the fee
     */
    public record Subject(UUID order, String kind, String payee, Money total) {}

    /** What the payer says went wrong. */
    public record Claim(DisputeReason reason, String words) {}

    /**
     * What was said to it.
     *
     * @param refund the order that gave money back, if money came
     */
    public record Answer(String words, Instant at, Optional<UUID> refund) {}
}
