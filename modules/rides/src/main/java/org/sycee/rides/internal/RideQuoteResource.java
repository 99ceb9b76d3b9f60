package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.rides.Rides;

/** What a ride would cost the signed-in person. */
@Path("/ride-quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RideQuoteResource {

    private final Rides rides;

    @Inject
    RideQuoteResource(Rides rides) {
        this.rides = rides;
    }

    @POST
    @Access(Access.Role.PERSON)
    public Response quote(@Context SecurityContext security, RideQuoteJson.@Nullable RequestJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var quote = rides.quote(RideQuoteJson.RequestJson.toCommand(request, person));
        return Response.status(Response.Status.CREATED)
                .entity(RideQuoteJson.of(quote))
                .build();
    }
}
