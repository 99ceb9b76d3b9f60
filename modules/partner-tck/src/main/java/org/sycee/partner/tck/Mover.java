package org.sycee.partner.tck;

import java.util.Optional;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;

/** What moves money in a plugin, as the kit drives it, whatever its kind. */
interface Mover {

    PartnerService service();

    /** The same with a service that was opened anew. */
    Mover with(PartnerService other);

    /** One more operation, that the partner carries out if nothing goes wrong. */
    Operation next();

    /** One that was quoted at a price which the partner has changed meanwhile; empty if it has no such prices. */
    default Optional<Operation> nextAtAnOldPrice(SimulatorProcess simulator) {
        return Optional.empty();
    }

    CallResult send(Operation operation);

    CallResult inquire(Operation operation);

    /** What the simulator calls a request that moves money. */
    String sendingTarget();

    /** What the simulator calls the question what became of it. */
    String inquiryTarget();
}
