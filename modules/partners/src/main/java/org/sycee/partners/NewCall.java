package org.sycee.partners;

import org.sycee.partner.spi.Operation;

/**
 * A call to be made.
 *
 * @param instance whom it goes to
 * @param operation what is asked; its key names the call
 */
public record NewCall(String instance, Operation operation) {}
