package org.sycee.partners;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * What a partner says was taken back of a call that brought money in. Verified to come from that partner, kept once.
 *
 * @param id its name here
 * @param instance the partner's instance that told it
 * @param reference the partner's own name for it; never two with the same
 * @param call the key of the call, which that instance was sent
 * @param amount positive, as told: whether so much was paid at all is for those above to judge
 */
public record ChargeBack(UUID id, String instance, String reference, UUID call, Money amount) {}
