package org.sycee.cashout.internal;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.cashout.CashOuts;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The signed-in person's cash-outs. */
@Path("/cash-outs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CashOutResource {

    private final CashOuts cashOuts;

    @Inject
    CashOutResource(CashOuts cashOuts) {
        this.cashOuts = cashOuts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response place(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            CashOutJson.@Nullable RequestJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var placed = cashOuts.place(CashOutJson.RequestJson.toCommand(request, person, new IdempotencyKey(key)));
        var answer = Response.status(Response.Status.CREATED).entity(CashOutJson.of(placed.cashOut()));
        return placed.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public CashOutJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return cashOuts.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(CashOutJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no cash-out " + id + "."));
    }
}
