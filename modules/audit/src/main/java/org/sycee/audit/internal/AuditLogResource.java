package org.sycee.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** What an administrator can read of all that administrators did. */
@Path("/admin/audit-log")
@ApplicationScoped
public class AuditLogResource {

    private static final int PAGE = 50;

    private final AuditRecords records;

    @Inject
    AuditLogResource(AuditRecords records) {
        this.records = records;
    }

    /** The newest first, 50 at a time; {@code cursor} is the {@code nextCursor} of the page before. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.ADMINISTRATOR)
    public AuditLogJson page(@QueryParam("cursor") @Nullable String cursor) {
        var found = cursor == null ? records.newest(PAGE + 1) : records.before(id(cursor), PAGE + 1);
        return AuditLogJson.of(found, PAGE);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "The cursor must be one that a page gave, not " + cursor + ".", e);
        }
    }
}
