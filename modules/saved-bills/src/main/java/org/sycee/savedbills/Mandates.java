package org.sycee.savedbills;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Mandates: standing approvals that pay bills at their time, up to a ceiling, after a notice. */
public interface Mandates {

    /** The type of the event that a payment will be made; its subject is the {@link MandatePayment}. */
    String PAYMENT_ANNOUNCED = "mandate-payment-announced";

    /** The type of the event that a bill was not paid; its subject is the {@link MandatePayment}. */
    String PAYMENT_SKIPPED = "mandate-payment-skipped";

    /** The type of the event that a bill was paid; its subject is the {@link MandatePayment}. */
    String PAYMENT_MADE = "mandate-payment-made";

    /**
     * Starts a mandate, approved by the PIN.
     *
     * <p>The same terms again give the mandate that is there.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND} for an account that is not the
     *     person's; {@link SavedBillsError#INVALID_CEILING}, {@link SavedBillsError#INVALID_DAYS},
     *     {@link SavedBillsError#MANDATE_EXISTS} under other terms; {@link SavedBillsError#NO_BILLS}, or a refusal of
     *     bill-pay if the company cannot be asked for its terms; a refusal of the PIN
     */
    Mandate start(StartMandate command);

    /** The person's mandates: those that run before those that ended, newest first; at most 100. */
    List<Mandate> list(PersonId person);

    /** The person's mandate; empty if it is somebody else's. */
    Optional<Mandate> find(PersonId person, UUID mandate);

    /** One payment of whomever; for those who hear of the events. */
    Optional<MandatePayment> payment(UUID payment);

    /**
     * Stops a mandate for a while. An announced payment whose time comes meanwhile is skipped.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND},
     *     {@link SavedBillsError#MANDATE_ENDED}
     */
    Mandate pause(PersonId person, UUID mandate);

    /** Lets a paused mandate pay again; refusals as of {@link #pause}. */
    Mandate resume(PersonId person, UUID mandate);

    /** Ends a mandate for good and skips what it announced; refusals as of {@link #pause}, but ending twice is fine. */
    Mandate end(PersonId person, UUID mandate);
}
