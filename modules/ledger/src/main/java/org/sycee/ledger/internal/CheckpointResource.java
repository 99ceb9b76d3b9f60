package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Shows an administrator what was signed, and has the books signed now. */
@ApplicationScoped
@Path("/admin/ledger/checkpoints")
@Produces(MediaType.APPLICATION_JSON)
public class CheckpointResource {

    private static final int PAGE = 20;

    private final Checkpoints checkpoints;

    @Inject
    CheckpointResource(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Starts to make one, or answers the attempt that is going on on this server. */
    @POST
    @Access(Access.Role.ADMINISTRATOR)
    public Response start(@Context SecurityContext security) {
        var who = Actor.administratorOf(security.getUserPrincipal());
        return Response.accepted(CheckpointJson.MakingJson.of(checkpoints.start(who)))
                .build();
    }

    /** Those before a number, newest first, and this server's last attempt. */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public CheckpointJson.Items before(@QueryParam("before") @Nullable String before) {
        var found = checkpoints.before(before == null ? Long.MAX_VALUE : numberOf(before), PAGE);
        return new CheckpointJson.Items(
                checkpoints.making().map(CheckpointJson.MakingJson::of),
                found.stream().map(CheckpointJson::of).flatMap(Optional::stream).toList());
    }

    @GET
    @Path("/{number}")
    @Access(Access.Role.ADMINISTRATOR)
    public CheckpointJson find(@PathParam("number") String number) {
        return checkpoints
                .find(numberOf(number))
                .flatMap(CheckpointJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no checkpoint " + number + "."));
    }

    private static long numberOf(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "A checkpoint has a number of 1 to 18 digits, not " + text + ".");
        }
        return Long.parseLong(text);
    }
}
