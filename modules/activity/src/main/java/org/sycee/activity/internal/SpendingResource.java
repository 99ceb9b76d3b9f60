package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.activity.Spendings;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** What the signed-in person spends money on; without a month, in the one that it is for the person. */
@Path("/spending")
@ApplicationScoped
public class SpendingResource {

    private final Spendings spendings;

    @Inject
    SpendingResource(Spendings spendings) {
        this.spendings = spendings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public SpendingJson in(@QueryParam("month") @Nullable String month, @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var spending =
                month == null ? spendings.current(person) : spendings.in(person, QueryText.month("month", month));
        return SpendingJson.of(spending);
    }
}
