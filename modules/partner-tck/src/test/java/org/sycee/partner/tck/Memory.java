package org.sycee.partner.tck;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.Operation;

/** What no plugin should have: the ends that it was told. */
record Memory(Map<UUID, CallResult> ends) {

    Memory() {
        this(new ConcurrentHashMap<>());
    }

    CallResult keep(Operation operation, CallResult said) {
        if (said.kind() == Kind.SUCCEEDED || said.kind() == Kind.REJECTED) {
            ends.put(operation.key(), said);
        }
        return said;
    }

    Optional<CallResult> of(Operation operation) {
        return Optional.ofNullable(ends.get(operation.key()));
    }
}
