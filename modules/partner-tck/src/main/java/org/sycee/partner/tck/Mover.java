package org.sycee.partner.tck;

import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;

/** What moves money in a plugin, as the kit drives it, whatever its kind. */
interface Mover {

    PartnerService service();

    /** One more operation, that the partner carries out if nothing goes wrong. */
    Operation next();

    CallResult send(Operation operation);

    CallResult inquire(Operation operation);

    /** Whether the partner calls back about it. */
    default boolean isCalledBack() {
        return true;
    }

    /** What the simulator calls a request that moves money. */
    String sendingTarget();

    /** What the simulator calls the question what became of it. */
    String inquiryTarget();
}
