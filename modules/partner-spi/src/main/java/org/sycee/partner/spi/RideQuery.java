package org.sycee.partner.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * A question for rides.
 *
 * @param from where the rider is picked up
 * @param to where the rider wants to go
 * @param departure when; empty means as soon as possible
 * @param passengers how many ride; at least one
 */
@Incubating(until = "1.2")
public record RideQuery(Place from, Place to, Optional<Instant> departure, int passengers) {}
