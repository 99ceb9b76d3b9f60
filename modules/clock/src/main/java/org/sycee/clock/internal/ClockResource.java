package org.sycee.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** Shows administrators the platform's time, and lets them move it forward in a sandbox. */
@ApplicationScoped
@Path("/admin/clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final ClockService service;

    @Inject
    ClockResource(ClockService service) {
        this.service = service;
    }

    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public ClockJson read() {
        return service.read();
    }

    /** Moves the time forward; 403 in live mode. */
    @POST
    @Path("/advance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.ADMINISTRATOR)
    public ClockJson advance(ClockJson.@Nullable AdvanceJson body, @Context SecurityContext security) {
        var by = body == null ? Duration.ZERO : body.duration();
        service.advance(Actor.administratorOf(security.getUserPrincipal()), by);
        return service.read();
    }
}
