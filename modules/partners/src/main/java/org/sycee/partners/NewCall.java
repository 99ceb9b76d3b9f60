package org.sycee.partners;

import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.Operation;

/**
 * A call to be made.
 *
 * @param instance whom it goes to
 * @param operation what is asked; its key names the call
 * @param person who pays or is paid by it: whom the partner may be told of, as far as its plugin's manifest asks for it
 */
public record NewCall(String instance, Operation operation, PersonId person) {}
