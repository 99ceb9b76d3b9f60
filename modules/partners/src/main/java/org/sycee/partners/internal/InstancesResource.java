package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;

/** Setting instances up, switching them off and on, and setting them, while everything runs. */
@Path("/admin/instances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InstancesResource {

    private final Switchboard switchboard;

    @Inject
    InstancesResource(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** Sets one more up. */
    @POST
    @Access(Access.Role.ADMINISTRATOR)
    public Response add(@Context SecurityContext security, @Nullable NewInstanceJson body) {
        var seed = NewInstanceJson.seed(body);
        var deed = ReasonJson.deed(security, new ReasonJson(body == null ? null : body.reason()));
        return Response.status(Response.Status.CREATED)
                .entity(switchboard.add(seed, deed))
                .build();
    }

    /** Repeating it changes nothing. */
    @POST
    @Path("/{instance}/disable")
    @Access(Access.Role.ADMINISTRATOR)
    public InstanceJson disable(
            @PathParam("instance") String instance, @Context SecurityContext security, @Nullable ReasonJson body) {
        return switchboard.disable(instance, ReasonJson.deed(security, body));
    }

    /** Repeating it changes nothing. */
    @POST
    @Path("/{instance}/enable")
    @Access(Access.Role.ADMINISTRATOR)
    public InstanceJson enable(
            @PathParam("instance") String instance, @Context SecurityContext security, @Nullable ReasonJson body) {
        return switchboard.enable(instance, ReasonJson.deed(security, body));
    }

    /** Sets what is named, or has people read another name; what is set to null is taken away, what is not named stays. */
    @PUT
    @Path("/{instance}/settings")
    @Access(Access.Role.ADMINISTRATOR)
    public InstanceJson set(
            @PathParam("instance") String instance, @Context SecurityContext security, @Nullable SettingsJson body) {
        var changes = SettingsJson.changes(body);
        return switchboard.set(
                instance, changes, ReasonJson.deed(security, new ReasonJson(body == null ? null : body.reason())));
    }
}
