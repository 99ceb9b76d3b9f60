package org.sycee.orders.internal;

import java.util.Optional;
import org.sycee.orders.Order;
import org.sycee.partners.CallTrail;

/**
 * All there is of an order.
 *
 * @param order with its steps, answers and transfers
 * @param instance whom it is with
 * @param plan what is next
 * @param call the partner call's attempts, once it is recorded
 */
record OrderFile(Order order, String instance, Plan plan, Optional<CallTrail> call) {}
