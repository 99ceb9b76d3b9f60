package org.sycee.app;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intents;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Finds what a client made under a key whose answer it has lost. */
@Path("/idempotency-keys/{key}")
public class IntentResource {

    private final Instance<Intents> rooms;

    @Inject
    IntentResource(Instance<Intents> rooms) {
        this.rooms = rooms;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Made find(@PathParam("key") String key, @Context SecurityContext security) {
        var actor = Actor.person(Actor.personOf(security.getUserPrincipal()));
        var intent = new IdempotencyKey(key);
        return rooms.stream()
                .flatMap(room -> room.resourceOf(actor, intent).stream())
                .map(Made::new)
                .findFirst()
                .orElseThrow(() ->
                        new SyceeException(KernelError.NOT_FOUND, "Nothing was recorded under the key " + key + "."));
    }

    /**
     * What was made.
     *
     * @param resource its path below the API's root
     */
    public record Made(String resource) {}
}
