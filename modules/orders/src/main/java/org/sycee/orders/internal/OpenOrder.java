package org.sycee.orders.internal;

import java.util.UUID;
import org.sycee.orders.OrderState;

/** Where an order stands that has not ended, and whose it is. */
record OpenOrder(UUID payer, UUID id, OrderState state) {}
