package org.sycee.orders.internal;

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
import org.sycee.kernel.KernelError;
import org.sycee.kernel.Needed;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;

/** The doubts that the operator carries, for administrators; a case is named by its order. */
@Path("/admin/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CaseResource {

    private static final int PAGE = 30;

    private final CaseDesk desk;

    @Inject
    CaseResource(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * The open ones, the oldest first, or with {@code show=closed} those that have ended, the latest doubt first; 30 at a
     * time. {@code cursor} is the {@code nextCursor} of the page before.
     */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public CasesJson list(
            @QueryParam("show") @DefaultValue("open") String show, @QueryParam("cursor") @Nullable String cursor) {
        var after = Optional.ofNullable(cursor).map(Ids::cursor);
        var found = isClosed(show) ? desk.closed(after, PAGE + 1) : desk.open(after, PAGE + 1);
        var ageing = desk.ageing().stream()
                .map(one -> CasesJson.AgeingJson.of(one, desk.maxSuspense()))
                .toList();
        return CasesJson.of(found, PAGE, ageing);
    }

    private static boolean isClosed(String show) {
        return switch (show) {
            case "open" -> false;
            case "closed" -> true;
            default ->
                throw new SyceeException(KernelError.INVALID_REQUEST, "There is nothing to show but open or closed.");
        };
    }

    @GET
    @Path("/{order}")
    @Access(Access.Role.ADMINISTRATOR)
    public CaseJson look(@PathParam("order") String order) {
        return CaseJson.of(desk.look(Ids.parse(order)));
    }

    /**
     * What was said about the call behind it, 20 items at a time: from the beginning, or with {@code show=latest} the latest
     * first. {@code cursor} is the {@code nextCursor} of the page before. Each reading is in the audit log.
     */
    @GET
    @Path("/{order}/evidence")
    @Access(Access.Role.ADMINISTRATOR)
    public EvidenceJson evidence(
            @Context SecurityContext security,
            @PathParam("order") String order,
            @QueryParam("show") @DefaultValue("first") String show,
            @QueryParam("cursor") @Nullable String cursor) {
        return desk.evidence(Ids.parse(order), caller(security), EvidenceBook.Page.of(show, cursor));
    }

    /** Proposes how the doubt ends; it moves nothing. Repeating it changes nothing. */
    @POST
    @Path("/{order}/proposals")
    @Access(Access.Role.ADMINISTRATOR)
    public CaseJson propose(
            @Context SecurityContext security, @PathParam("order") String order, CaseJson.@Nullable ProposeJson body) {
        return CaseJson.of(desk.propose(Ids.parse(order), Needed.body(body).by(caller(security))));
    }

    /** Approves another administrator's proposal, which is then posted; repeating it posts nothing twice. */
    @POST
    @Path("/{order}/proposals/{proposal}/approve")
    @Access(Access.Role.ADMINISTRATOR)
    public CaseJson approve(
            @Context SecurityContext security,
            @PathParam("order") String order,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return CaseJson.of(desk.approve(Ids.parse(order), Ids.parse(proposal), deed));
    }

    /** Declines another administrator's proposal; the case stays open. */
    @POST
    @Path("/{order}/proposals/{proposal}/decline")
    @Access(Access.Role.ADMINISTRATOR)
    public CaseJson decline(
            @Context SecurityContext security,
            @PathParam("order") String order,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return CaseJson.of(desk.decline(Ids.parse(order), Ids.parse(proposal), deed));
    }

    private static Actor caller(SecurityContext security) {
        return Actor.administratorOf(security.getUserPrincipal());
    }
}
