package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** The signed-in person's movements as a table for spreadsheets. */
@Path("/movements.csv")
@ApplicationScoped
public class MovementExportResource {

    private final CsvExport export;

    @Inject
    MovementExportResource(CsvExport export) {
        this.export = export;
    }

    @GET
    @Produces("text/csv;charset=utf-8")
    @Access(Access.Role.PERSON)
    public Response export(@BeanParam MovementResource.Wanted wanted, @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var filter = wanted.toFilter();
        StreamingOutput rows = out -> export.write(person, filter, out);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sycee-movements.csv\"")
                .build();
    }
}
