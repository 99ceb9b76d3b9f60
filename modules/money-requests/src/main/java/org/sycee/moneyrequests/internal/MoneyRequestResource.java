package org.sycee.moneyrequests.internal;

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
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.moneyrequests.MoneyRequests;

/** What the signed-in person has asked others for, and was asked for. */
@Path("/money-requests")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MoneyRequestResource {

    private final MoneyRequests requests;

    @Inject
    MoneyRequestResource(MoneyRequests requests) {
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response ask(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            MoneyRequestJson.@Nullable AskJson request) {
        var command = MoneyRequestJson.AskJson.toCommand(request, personOf(security), new IdempotencyKey(key));
        return Response.status(Response.Status.CREATED)
                .entity(MoneyRequestJson.ListJson.of(requests.ask(command)))
                .build();
    }

    @GET
    @Access(Access.Role.PERSON)
    public MoneyRequestJson.ListJson list(@Context SecurityContext security) {
        return MoneyRequestJson.ListJson.of(requests.list(personOf(security)));
    }

    /** For both sides. */
    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public MoneyRequestJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return requests.find(personOf(security), Ids.parse(id))
                .map(MoneyRequestJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no request " + id + "."));
    }

    @POST
    @Path("/{id}/payment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response pay(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            @PathParam("id") String id,
            MoneyRequestJson.@Nullable PayJson body) {
        var payer = personOf(security);
        var command = MoneyRequestJson.PayJson.toCommand(body, payer, new IdempotencyKey(key), Ids.parse(id));
        return Response.status(Response.Status.CREATED)
                .entity(MoneyRequestJson.of(requests.pay(command)))
                .build();
    }

    @POST
    @Path("/{id}/refusal")
    @Access(Access.Role.PERSON)
    public MoneyRequestJson decline(@Context SecurityContext security, @PathParam("id") String id) {
        return MoneyRequestJson.of(requests.decline(personOf(security), Ids.parse(id)));
    }

    @POST
    @Path("/{id}/cancellation")
    @Access(Access.Role.PERSON)
    public MoneyRequestJson cancel(@Context SecurityContext security, @PathParam("id") String id) {
        return MoneyRequestJson.of(requests.cancel(personOf(security), Ids.parse(id)));
    }

    private static PersonId personOf(SecurityContext security) {
        return Actor.personOf(security.getUserPrincipal());
    }
}
