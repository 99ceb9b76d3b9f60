package org.sycee.partners.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sycee.partners.PartnerCall;

/**
 * How an instance has fared, on all servers, as its rows tell.
 *
 * @param inFlight calls that have left the house and are not certain yet
 * @param answers of the last 24 hours, by what they said; {@code UNKNOWN} counts silence too
 * @param lastSuccessAt when a partner last said in that time that something has happened
 * @param lastFailureAt when it last was silent, or said what nobody could use
 */
record InstanceHealth(
        long inFlight,
        Map<PartnerCall.State, Long> answers,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastFailureAt) {

    static final InstanceHealth UNTRIED = new InstanceHealth(0, Map.of(), Optional.empty(), Optional.empty());
}
