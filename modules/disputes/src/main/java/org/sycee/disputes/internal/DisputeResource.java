package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.disputes.Disputes;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** What the signed-in person says is wrong with an order. */
@Path("/disputes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DisputeResource {

    private final Disputes disputes;

    @Inject
    DisputeResource(Disputes disputes) {
        this.disputes = disputes;
    }

    /** Moves no money. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response raise(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            DisputeJson.@Nullable RaiseJson body) {
        var person = Actor.personOf(security.getUserPrincipal());
        var raised = disputes.raise(DisputeJson.RaiseJson.toCommand(body, person, new IdempotencyKey(key)));
        var answer = Response.status(Response.Status.CREATED).entity(DisputeJson.of(raised.dispute()));
        return raised.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }

    /** Those of one order, the newest first. */
    @GET
    @Access(Access.Role.PERSON)
    public DisputeJson.ListJson ofOrder(
            @Context SecurityContext security, @QueryParam("order") @Nullable String order) {
        if (order == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "Disputes are listed by order: say order=….");
        }
        var person = Actor.personOf(security.getUserPrincipal());
        return DisputeJson.ListJson.of(disputes.ofOrder(person, Ids.parse(order)));
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public DisputeJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return disputes.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(DisputeJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no dispute " + id + "."));
    }
}
