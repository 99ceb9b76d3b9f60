package org.sycee.reconciliation.internal;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.DeedJson;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Needed;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;

/** What differs between partners and us, for administrators. */
@Path("/admin/breaks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BreakResource {

    private static final int PAGE = 30;

    private final BreakDesk desk;

    @Inject
    BreakResource(BreakDesk desk) {
        this.desk = desk;
    }

    /**
     * Those that have not ended, the oldest first, 30 at a time; {@code cursor} is the {@code nextCursor} of the page
     * before. With {@code subject}, all that ever concerned that order or top-up.
     */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public BreaksJson open(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("subject") @Nullable String subject) {
        if (subject != null) {
            return BreaksJson.all(desk.of(Ids.parse(subject)));
        }
        return BreaksJson.of(desk.open(Optional.ofNullable(cursor).map(Ids::cursor), PAGE + 1), PAGE, desk.ageing());
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public BreakJson look(@PathParam("id") String id) {
        return BreakJson.of(desk.look(Ids.parse(id)));
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
        return desk.evidence(Ids.parse(id), caller(security), EvidenceBook.Page.of(show, cursor));
    }

    /** Proposes how the break ends; it moves nothing. Repeating it changes nothing. */
    @POST
    @Path("/{id}/proposals")
    @Access(Access.Role.ADMINISTRATOR)
    public BreakJson propose(
            @Context SecurityContext security, @PathParam("id") String id, BreakJson.@Nullable ProposeJson body) {
        return BreakJson.of(desk.propose(Ids.parse(id), Needed.body(body).by(caller(security))));
    }

    /** Approves another administrator's proposal, which is then posted; repeating it posts nothing twice. */
    @POST
    @Path("/{id}/proposals/{proposal}/approve")
    @Access(Access.Role.ADMINISTRATOR)
    public BreakJson approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return BreakJson.of(desk.approve(Ids.parse(id), Ids.parse(proposal), deed));
    }

    /** Declines another administrator's proposal; the break stays open. */
    @POST
    @Path("/{id}/proposals/{proposal}/decline")
    @Access(Access.Role.ADMINISTRATOR)
    public BreakJson decline(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return BreakJson.of(desk.decline(Ids.parse(id), Ids.parse(proposal), deed));
    }

    private static Actor caller(SecurityContext security) {
        return Actor.administratorOf(security.getUserPrincipal());
    }
}
