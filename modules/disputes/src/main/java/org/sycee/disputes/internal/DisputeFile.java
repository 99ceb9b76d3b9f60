package org.sycee.disputes.internal;

import java.util.List;
import org.sycee.orders.Order;

/**
 * All there is of a dispute.
 *
 * @param order what it is about, as it stands now
 * @param proposals what administrators would give back, the newest first
 */
record DisputeFile(DisputeEntity dispute, Order order, List<RefundProposalEntity> proposals) {}
