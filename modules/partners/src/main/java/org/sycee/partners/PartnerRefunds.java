package org.sycee.partners;

import java.util.Optional;
import java.util.UUID;
import org.sycee.partner.spi.RefundTerms;

/**
 * What partners would give back of what they took. To ask moves no money.
 *
 * <p>Given back is by a call of its own, recorded by {@link PartnerCalls#record} with a {@link
 * org.sycee.partner.spi.Refund}. An instance gives back what it took for as long as it is open, also when it was switched
 * off; it takes nothing of the day's budget for that.
 */
public interface PartnerRefunds {

    /** Whether the instance gives anything back, as its plugin declares; its partner is not asked. */
    boolean areGiven(String instance);

    /**
     * Asks what would be given back now of what the call of that key has taken.
     *
     * @return empty if nothing (more) is, or nothing was taken
     * @throws org.sycee.kernel.SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if the partner does not answer in
     *     time, or names what cannot be given back
     */
    Optional<RefundTerms> quote(UUID call);
}
