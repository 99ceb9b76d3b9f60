package org.sycee.disputes.internal;

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

/** What payers say is wrong, for administrators. */
@Path("/admin/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DisputeDeskResource {

    private static final int PAGE = 30;

    private final DisputeDesk desk;

    @Inject
    DisputeDeskResource(DisputeDesk desk) {
        this.desk = desk;
    }

    /**
     * Those that wait, the oldest first, or with {@code show=closed} those that were answered, the latest first; 30 at a
     * time. {@code cursor} is the {@code nextCursor} of the page before.
     */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public DeskJson list(
            @QueryParam("show") @DefaultValue("open") String show, @QueryParam("cursor") @Nullable String cursor) {
        var after = Optional.ofNullable(cursor).map(Ids::cursor);
        return switch (show) {
            case "open" -> DeskJson.of(desk.open(after, PAGE + 1), PAGE);
            case "closed" -> DeskJson.of(desk.closed(after, PAGE + 1), PAGE);
            default ->
                throw new SyceeException(KernelError.INVALID_REQUEST, "There is nothing to show but open or closed.");
        };
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public DisputeFileJson look(@PathParam("id") String id) {
        return DisputeFileJson.of(desk.look(Ids.parse(id)));
    }

    /** Asks the partner what would come back of the order now. */
    @GET
    @Path("/{id}/refund-quote")
    @Access(Access.Role.ADMINISTRATOR)
    public DisputeFileJson.QuoteJson quote(@PathParam("id") String id) {
        return DisputeFileJson.QuoteJson.of(desk.quote(Ids.parse(id)));
    }

    /** Answers in words; it moves nothing. Repeating it changes nothing. */
    @POST
    @Path("/{id}/answer")
    @Access(Access.Role.ADMINISTRATOR)
    public DisputeFileJson answer(
            @Context SecurityContext security, @PathParam("id") String id, DisputeFileJson.@Nullable AnswerBody body) {
        return DisputeFileJson.of(
                desk.answer(Ids.parse(id), caller(security), Needed.body(body).said()));
    }

    /** Proposes a refund; it moves nothing. Repeating it changes nothing. */
    @POST
    @Path("/{id}/proposals")
    @Access(Access.Role.ADMINISTRATOR)
    public DisputeFileJson propose(
            @Context SecurityContext security, @PathParam("id") String id, DisputeFileJson.@Nullable ProposeBody body) {
        var proposed = Needed.body(body);
        return DisputeFileJson.of(desk.propose(Ids.parse(id), caller(security), proposed.said(), proposed.looked()));
    }

    /** Approves another administrator's proposal, whose money then goes back; repeating it gives nothing twice. */
    @POST
    @Path("/{id}/proposals/{proposal}/approve")
    @Access(Access.Role.ADMINISTRATOR)
    public DisputeFileJson approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return DisputeFileJson.of(desk.approve(Ids.parse(id), Ids.parse(proposal), deed));
    }

    /** Declines another administrator's proposal; the dispute stays open. */
    @POST
    @Path("/{id}/proposals/{proposal}/decline")
    @Access(Access.Role.ADMINISTRATOR)
    public DisputeFileJson decline(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("proposal") String proposal,
            @Nullable DeedJson body) {
        var deed = Needed.body(body).by(caller(security));
        return DisputeFileJson.of(desk.decline(Ids.parse(id), Ids.parse(proposal), deed));
    }

    private static Actor caller(SecurityContext security) {
        return Actor.administratorOf(security.getUserPrincipal());
    }
}
