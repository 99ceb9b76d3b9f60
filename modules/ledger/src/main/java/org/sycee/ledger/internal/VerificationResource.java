package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Lets an administrator prove the books. */
@ApplicationScoped
@Path("/admin/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final Verifications verifications;

    @Inject
    VerificationResource(Verifications verifications) {
        this.verifications = verifications;
    }

    /** Starts a run over the whole books, or answers the one that is running on this server. */
    @POST
    @Access(Access.Role.ADMINISTRATOR)
    public Response start(@Context SecurityContext security) {
        var who = Actor.administratorOf(security.getUserPrincipal());
        return Response.accepted(VerificationJson.of(verifications.start(who))).build();
    }

    /** The last runs of this server, newest first. */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public VerificationJson.Items last() {
        return new VerificationJson.Items(
                verifications.last().stream().map(VerificationJson::of).toList());
    }

    /** How far a run is, and what it found. */
    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public VerificationJson find(@PathParam("id") String id) {
        return verifications.find(Ids.parse(id)).map(VerificationJson::of).orElseThrow(() -> unknown(id));
    }

    private static SyceeException unknown(String id) {
        return new SyceeException(
                KernelError.NOT_FOUND,
                "This server knows no verification " + id + ": it keeps its last runs until it is restarted.");
    }
}
