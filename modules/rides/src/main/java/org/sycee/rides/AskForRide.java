package org.sycee.rides;

import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.RideQuery;

/**
 * Ask what a ride would cost.
 *
 * @param person who asks, and may book
 * @param way from where to where, when, and for how many
 */
public record AskForRide(PersonId person, RideQuery way) {}
