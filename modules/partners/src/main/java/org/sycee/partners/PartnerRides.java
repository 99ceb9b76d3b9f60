package org.sycee.partners;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;

/**
 * Questions to those who offer rides, and the wish to call one off. None of them moves money.
 *
 * <p>A partner that does not answer in time, or not as it should, is {@link PartnersError#PARTNER_UNAVAILABLE}; one that
 * offers no rides is {@link PartnersError#NO_SUCH_SERVICE}. What is asked of a ride that was booked is asked for as long as
 * its instance is open, also when that was switched off.
 */
public interface PartnerRides {

    /** The places that an instance knows by that text, best first. */
    List<Place> places(String instance, String text, String language);

    /** What an instance offers and can be paid here; empty if nobody drives there. */
    List<RideOffer> offers(String instance, RideQuery query);

    /** Where the ride of that booking is. */
    RideStatus track(UUID call);

    /** What it costs now to call the ride of that booking off; empty if it can no longer be called off. */
    Optional<CancellationTerms> cancellation(UUID call);

    /**
     * Calls the ride of that booking off, if that costs no more than was agreed; may be repeated.
     *
     * <p>Whether it was called off is said by the call: until that is certain, and where it costs more now, the ride goes
     * on.
     *
     * @param terms what the payer was shown and agreed to
     */
    PartnerCall cancel(UUID call, CancellationTerms terms);
}
