package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.sycee.audit.Deed;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.Needed;
import org.sycee.kernel.SyceeException;

/** Those who run Sycee, as they see one another. */
@Path("/admin/administrators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AdministratorsResource {

    private final AdministratorService administrators;

    @Inject
    AdministratorsResource(AdministratorService administrators) {
        this.administrators = administrators;
    }

    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public AdministratorsJson all() {
        return AdministratorsJson.of(administrators.everybody());
    }

    /**
     * Makes a one-time token, shown here once, good for a day; one made before for that name is void, and so is its approval.
     * Once two administrators are in, it opens nothing before another than the inviter has approved it.
     */
    @POST
    @Access(Access.Role.ADMINISTRATOR)
    public Response invite(@Context SecurityContext security, AdministratorsJson.@Nullable InviteJson body) {
        if (body == null || body.name() == null || body.reason() == null) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "The members name and reason must be there. Nobody was invited.");
        }
        var deed = Deed.of(Actor.administratorOf(security.getUserPrincipal()), body.reason());
        var token = administrators.invite(body.name(), deed);
        return Response.status(Response.Status.CREATED)
                .entity(new AdministratorsJson.InvitedJson(body.name(), token))
                .build();
    }

    /** Agrees to another administrator's invitation, as it was seen. */
    @POST
    @Path("/{id}/approve")
    @Access(Access.Role.ADMINISTRATOR)
    public void approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            AdministratorsJson.@Nullable ApproveJson body) {
        var said = Needed.body(body);
        var who = Actor.administratorOf(security.getUserPrincipal());
        var deed = Deed.of(who, Needed.member("reason", said.reason()));
        administrators.approve(Ids.parse(id), Ids.parse(Needed.member("invitedBy", said.invitedBy())), deed);
    }
}
