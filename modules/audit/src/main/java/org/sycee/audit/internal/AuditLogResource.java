package org.sycee.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Ids;

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
        var found = cursor == null ? records.newest(PAGE + 1) : records.before(Ids.cursor(cursor), PAGE + 1);
        return AuditLogJson.of(found, PAGE);
    }
}
