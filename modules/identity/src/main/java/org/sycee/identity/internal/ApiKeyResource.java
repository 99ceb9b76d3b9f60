package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The signed-in person's API keys; no key makes or ends another. */
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ApiKeyResource {

    private final ApiKeys keys;

    @Inject
    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response make(@Context SecurityContext security, ApiKeyJson.@Nullable RequestJson request) {
        if (request == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The body is missing.");
        }
        var person = Actor.personOf(security.getUserPrincipal());
        var made = keys.make(person, request.toWish(), request.requiredPin());
        return Response.status(Response.Status.CREATED)
                .entity(ApiKeyJson.of(made))
                .build();
    }

    @GET
    @Access(Access.Role.PERSON)
    public ApiKeyJson.ListJson list(@Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        return new ApiKeyJson.ListJson(
                keys.list(person).stream().map(ApiKeyJson::of).toList());
    }

    @DELETE
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
        keys.revoke(Actor.personOf(security.getUserPrincipal()), Ids.parse(id));
    }
}
