package org.sycee.moneyrequests.internal;

import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * What one person is asked for.
 *
 * @param split the asking it is part of
 * @param number its place in it
 */
record Share(UUID split, int number, PersonId payer, Money amount) {}
