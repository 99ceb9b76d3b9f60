package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.Needed;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;

/** What partners said against what stands, for administrators. */
@Path("/admin/contradictions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContradictionResource {

    private static final int PAGE = 30;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final ContradictionRecords records;
    private final EvidenceBook evidence;

    @Inject
    ContradictionResource(ContradictionRecords records, EvidenceBook evidence) {
        this.records = records;
        this.evidence = evidence;
    }

    /**
     * The open ones, or with {@code show=closed} those that somebody has looked at; the newest first, 30 at a time. {@code
     * cursor} is the {@code nextCursor} of the page before.
     */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public ContradictionsJson list(
            @QueryParam("show") @DefaultValue("open") String show, @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? NEWEST : Ids.cursor(cursor);
        return ContradictionsJson.of(records.page(isOpen(show), before, PAGE + 1), PAGE);
    }

    private static boolean isOpen(String show) {
        return switch (show) {
            case "open" -> true;
            case "closed" -> false;
            default ->
                throw new SyceeException(KernelError.INVALID_REQUEST, "There is nothing to show but open or closed.");
        };
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public ContradictionJson look(@PathParam("id") String id) {
        return records.row(Ids.parse(id)).json();
    }

    /**
     * What was said about the call behind it, 20 items at a time: from the beginning, or with {@code show=latest} the latest
     * first. {@code cursor} is the {@code nextCursor} of the page before. Each reading is in the audit log.
     */
    @GET
    @Path("/{id}/evidence")
    @Access(Access.Role.ADMINISTRATOR)
    public EvidenceJson evidence(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("show") @DefaultValue("first") String show,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = EvidenceBook.Page.of(show, cursor);
        var found = records.row(Ids.parse(id));
        return evidence.read(caller(security), "contradiction:" + id, found.callKey(), page);
    }

    /** Ends it with a note on what was found; it moves no money. Repeating it changes nothing. */
    @POST
    @Path("/{id}/looked-at")
    @Access(Access.Role.ADMINISTRATOR)
    public ContradictionJson lookAt(
            @Context SecurityContext security, @PathParam("id") String id, ContradictionJson.@Nullable NoteJson body) {
        records.lookAt(Ids.parse(id), Needed.body(body).by(caller(security)));
        return look(id);
    }

    private static Actor caller(SecurityContext security) {
        return Actor.administratorOf(security.getUserPrincipal());
    }
}
