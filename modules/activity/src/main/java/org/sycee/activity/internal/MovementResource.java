package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sycee.activity.MovementFilter;
import org.sycee.activity.Movements;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** What happened in the signed-in person's wallet. */
@Path("/movements")
@ApplicationScoped
public class MovementResource {

    private final Movements movements;

    @Inject
    MovementResource(Movements movements) {
        this.movements = movements;
    }

    /** A page may be short, even empty, and still have a cursor to go on with: at most 1,000 lines are looked through. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public MovementsJson page(
            @BeanParam Wanted wanted,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var page = movements.page(
                person, wanted.toFilter(), QueryText.cursor("cursor", cursor), QueryText.limit("limit", limit));
        return MovementsJson.of(page);
    }

    /** Which are wanted, as asked for: of any number of kinds; dates are days of the person's own time zone. */
    public static final class Wanted {

        @QueryParam("kind")
        private List<String> kinds = List.of();

        @QueryParam("direction")
        private @Nullable String direction;

        @QueryParam("from")
        private @Nullable String from;

        @QueryParam("to")
        private @Nullable String to;

        @QueryParam("q")
        private @Nullable String q;

        MovementFilter toFilter() {
            return new MovementFilter(
                    QueryText.kinds("kind", kinds),
                    QueryText.direction("direction", direction),
                    QueryText.day("from", from),
                    QueryText.day("to", to),
                    QueryText.words("q", q));
        }
    }
}
