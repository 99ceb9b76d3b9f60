package org.sycee.savedbills.internal;

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
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.Mandates;

/** The signed-in person's mandates; only to start one needs the PIN. */
@Path("/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MandateResource {

    private final Mandates mandates;

    @Inject
    MandateResource(Mandates mandates) {
        this.mandates = mandates;
    }

    @POST
    @Access(Access.Role.PERSON)
    public Response start(@Context SecurityContext security, MandateJson.@Nullable RequestJson request) {
        var mandate = mandates.start(MandateJson.RequestJson.toCommand(request, personOf(security)));
        return Response.status(Response.Status.CREATED)
                .entity(MandateJson.of(mandate))
                .build();
    }

    @GET
    @Access(Access.Role.PERSON)
    public MandateJson.ListJson list(@Context SecurityContext security) {
        return MandateJson.listOf(mandates.list(personOf(security)));
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public MandateJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return mandates.find(personOf(security), Ids.parse(id))
                .map(MandateJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no mandate " + id + "."));
    }

    @POST
    @Path("/{id}/pause")
    @Access(Access.Role.PERSON)
    public MandateJson pause(@Context SecurityContext security, @PathParam("id") String id) {
        return MandateJson.of(mandates.pause(personOf(security), Ids.parse(id)));
    }

    @POST
    @Path("/{id}/resume")
    @Access(Access.Role.PERSON)
    public MandateJson resume(@Context SecurityContext security, @PathParam("id") String id) {
        return MandateJson.of(mandates.resume(personOf(security), Ids.parse(id)));
    }

    @POST
    @Path("/{id}/end")
    @Access(Access.Role.PERSON)
    public MandateJson end(@Context SecurityContext security, @PathParam("id") String id) {
        return MandateJson.of(mandates.end(personOf(security), Ids.parse(id)));
    }

    private static PersonId personOf(SecurityContext security) {
        return Actor.personOf(security.getUserPrincipal());
    }
}
