package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** Partners' files, for administrators. */
@Path("/admin/partner-files")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FileResource {

    private static final int PAGE = 30;

    private final FileDesk desk;

    @Inject
    FileResource(FileDesk desk) {
        this.desk = desk;
    }

    /** The newest first, 30 at a time; {@code cursor} is the {@code nextCursor} of the page before. */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public FilesJson page(@QueryParam("cursor") @Nullable String cursor) {
        return FilesJson.of(desk.page(Optional.ofNullable(cursor).map(Ids::cursor), PAGE + 1), PAGE);
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public FilesJson.FileJson look(@PathParam("id") String id) {
        return FilesJson.FileJson.of(desk.look(Ids.parse(id)));
    }

    /** Takes a file in, whatever it calls itself; the same bytes again give the same file. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Access(Access.Role.ADMINISTRATOR)
    public FilesJson.FileJson take(@Context SecurityContext security, InputStream body) {
        return FilesJson.FileJson.of(desk.take(body, Actor.administratorOf(security.getUserPrincipal())));
    }
}
