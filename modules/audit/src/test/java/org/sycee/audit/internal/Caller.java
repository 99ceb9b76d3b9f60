package org.sycee.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;

/** A room that tells of a deed in the database transaction of the deed. */
@ApplicationScoped
class Caller {

    private final AuditLog log;

    @Inject
    Caller(AuditLog log) {
        this.log = log;
    }

    @Transactional
    void tellAndFail(Actor who) {
        log.record(who, "number-told", "number:1", Map.of());
        throw new IllegalStateException("fails on purpose");
    }
}
