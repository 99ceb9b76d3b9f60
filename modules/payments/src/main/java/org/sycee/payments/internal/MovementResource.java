package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The signed-in person's statement. */
@Path("/movements")
@ApplicationScoped
public class MovementResource {

    private static final int MOST = 100;

    private final Movements movements;

    @Inject
    MovementResource(Movements movements) {
        this.movements = movements;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public MovementsJson page(
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var before = cursor == null ? Long.MAX_VALUE : number("cursor", cursor, Long.MAX_VALUE);
        var count = Math.toIntExact(number("limit", limit, MOST));
        return MovementsJson.of(movements.page(person, before, count));
    }

    private static long number(String name, String text, long most) {
        if (text.matches("[0-9]{1,18}")) {
            var number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw new SyceeException(
                KernelError.INVALID_REQUEST,
                "The " + name + " must be a number from 1 to " + most + ", not " + text + ".");
    }
}
