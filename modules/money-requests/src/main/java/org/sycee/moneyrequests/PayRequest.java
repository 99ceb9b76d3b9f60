package org.sycee.moneyrequests;

import java.util.UUID;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.PersonId;

/**
 * Pay what one was asked for.
 *
 * @param payer the one who was asked
 * @param key the client's name for this try
 * @param request what is paid
 * @param pin approves the payment; never stored, never shown
 */
public record PayRequest(PersonId payer, IdempotencyKey key, UUID request, String pin) {

    @Override
    public String toString() {
        return "PayRequest[request=" + request + "]";
    }
}
