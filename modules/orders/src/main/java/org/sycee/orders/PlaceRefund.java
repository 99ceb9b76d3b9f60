package org.sycee.orders;

import java.util.UUID;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Have money given back.
 *
 * @param intent under which it is asked for
 * @param payer whose order it is
 * @param order of which
 * @param amount what the partner is to give back, as it was quoted
 */
public record PlaceRefund(Intent intent, PersonId payer, UUID order, Money amount) {}
