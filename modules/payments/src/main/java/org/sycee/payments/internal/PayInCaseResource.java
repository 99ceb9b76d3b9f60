package org.sycee.payments.internal;

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

/** The top-ups of which nobody knows whether the card was charged, for administrators. */
@Path("/admin/top-up-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PayInCaseResource {

    private static final int PAGE = 30;

    private final PayInCaseDesk desk;

    @Inject
    PayInCaseResource(PayInCaseDesk desk) {
        this.desk = desk;
    }

    /** The oldest first, 30 at a time; {@code cursor} is the {@code nextCursor} of the page before. */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public PayInCasesJson list(@QueryParam("cursor") @Nullable String cursor) {
        var after = Optional.ofNullable(cursor).map(Ids::cursor);
        return PayInCasesJson.of(desk.open(after, PAGE + 1), PAGE);
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public PayInCaseJson look(@PathParam("id") String id) {
        return PayInCaseJson.of(desk.look(Ids.parse(id)));
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

    /** Proposes how the doubt ends; it moves nothing. Repeating it changes nothing. */
    @POST
    @Path("/{id}/proposals")
    @Access(Access.Role.ADMINISTRATOR)
    public PayInCaseJson propose(
            @Context SecurityContext security, @PathParam("id") String id, PayInCaseJson.@Nullable ProposeJson body) {
        return PayInCaseJson.of(desk.propose(Ids.parse(id), Needed.body(body).by(caller(security))));
    }

    /** Approves another administrator's proposal, which is then posted; repeating it posts nothing twice. */
    @POST
    @Path("/{id}/proposals/{proposal}/approve")
    @Access(Access.Role.ADMINISTRATOR)
    public PayInCaseJson approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return PayInCaseJson.of(desk.approve(Ids.parse(id), Ids.parse(proposal), deed));
    }

    /** Declines another administrator's proposal; the doubt stays. */
    @POST
    @Path("/{id}/proposals/{proposal}/decline")
    @Access(Access.Role.ADMINISTRATOR)
    public PayInCaseJson decline(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return PayInCaseJson.of(desk.decline(Ids.parse(id), Ids.parse(proposal), deed));
    }

    private static Actor caller(SecurityContext security) {
        return Actor.administratorOf(security.getUserPrincipal());
    }
}
