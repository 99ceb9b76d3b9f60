package org.sycee.partners;

import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * The durable calls to partners that move money.
 *
 * <p>A call is born by {@link #record}, sent at most as often as its partner's promises allow, inquired until its outcome
 * is certain, and ends SUCCEEDED or REJECTED. Nothing else ends it. When it moves, the event {@link #MOVED} tells those
 * above, its subject being the call's key.
 */
public interface PartnerCalls {

    /** The type of the event that tells of a call whose state has changed. */
    String MOVED = "partner-call-moved";

    /**
     * The type of the event that tells of a call of which its partner said for certain otherwise than what stands: the
     * opposite, that it was done once more, or a charge-back that was refused. The call stays as it is.
     */
    String CONTRADICTED = "partner-call-contradicted";

    /** The same as {@link #MOVED}, of a pay-in alone. */
    String PAY_IN_MOVED = MOVED + ".PAY_IN";

    /**
     * Takes a call's amount from what the calls of its instance may come to today; to be done before money is set aside
     * for it. Repeating it takes nothing more, a larger amount the difference. It is given back when the call certainly
     * did not happen, and what the partner did not take of it when it did. A refund takes nothing of it.
     *
     * @throws org.sycee.kernel.SyceeException {@link PartnersError#DAILY_BUDGET_SPENT}; then nothing is taken
     */
    void admit(NewCall call);

    /** Gives back what was taken for a call that will not be recorded; of one that was, what is more than its amount. */
    void dismiss(UUID key);

    /**
     * Records a call that is to be made, admitted or not; nothing leaves the house yet. Repeating it changes nothing.
     *
     * @throws org.sycee.kernel.SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if the instance cannot be used
     *     now, {@link PartnersError#SERVICE_DISABLED} if it was switched off (refunds are made all the same), {@link
     *     PartnersError#DAILY_BUDGET_SPENT}; then nothing is recorded
     */
    PartnerCall record(NewCall call);

    /**
     * Does what is due for a call now, and says where it stands: sends it, sends it again, or inquires.
     *
     * <p>Waits for the partner as long as the deadline of one call; must not be called in a database transaction. If
     * another worker is at it, or the partner is known not to answer now, only says where it stands.
     */
    PartnerCall advance(UUID key);

    /** As {@link #advance}, and inquires at once even if that is not due yet, of whatever partner: somebody is looking. */
    PartnerCall hurry(UUID key);

    /**
     * Records what the payer says to a fare above the call's amount; the partner is told of it until it has understood.
     *
     * <p>The payer's first word is final: repeating it, or another one, changes nothing, and neither does a word on a call
     * whose outcome is certain already.
     *
     * @param most what the partner may take from now on: the fare, or the call's amount if the payer does not agree
     */
    PartnerCall agree(UUID key, Money most);

    /**
     * Sends a call no more: whoever was to pay for it has the money back. One that was never sent is REJECTED with that;
     * any other may still arrive, and is inquired until its outcome is certain. Repeating it changes nothing.
     */
    PartnerCall withdraw(UUID key);

    /** Whether another worker is at a call just now: what it brings may be certain, and {@link #hurry} does not wait for it. */
    boolean isBusy(UUID key);

    /** Where a call stands. */
    Optional<PartnerCall> find(UUID key);
}
