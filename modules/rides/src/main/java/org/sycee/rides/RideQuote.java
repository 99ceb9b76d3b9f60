package org.sycee.rides;

import java.util.List;
import java.util.UUID;
import org.sycee.partner.spi.RideQuery;

/**
 * What all operators offer for a way, cheapest first; empty if nobody drives there.
 *
 * @param id its name
 * @param way what was asked for
 * @param offers each can be booked until it expires
 */
public record RideQuote(UUID id, RideQuery way, List<OfferedRide> offers) {}
