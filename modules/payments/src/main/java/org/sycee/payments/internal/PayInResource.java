package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.payments.PayIns;

/** The signed-in person's top-ups. */
@Path("/top-ups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PayInResource {

    private final PayIns payIns;

    @Inject
    PayInResource(PayIns payIns) {
        this.payIns = payIns;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response place(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable TopUpRequest request,
            @Context SecurityContext security) {
        if (request == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The request has no body.");
        }
        var person = Actor.personOf(security.getUserPrincipal());
        var placed = payIns.place(request.toCommand(person, new IdempotencyKey(key == null ? "" : key)));
        var answer = Response.status(Response.Status.CREATED).entity(TopUpJson.of(placed.payIn()));
        return (placed.isReplay() ? answer.header("Idempotency-Replayed", "true") : answer).build();
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public TopUpJson find(@PathParam("id") String id, @Context SecurityContext security) {
        return payIns.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(TopUpJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no top-up " + id + "."));
    }

    /** Lists what is open; what has ended is among the movements. */
    @GET
    @Access(Access.Role.PERSON)
    public Open open(@Context SecurityContext security) {
        var open = payIns.open(Actor.personOf(security.getUserPrincipal()));
        return new Open(open.stream().map(TopUpJson::of).toList());
    }

    /** Top-ups that have not ended, newest first. */
    public record Open(List<TopUpJson> items) {}
}
