package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** The signed-in person's saved cards. */
@Path("/cards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    private final SavedCards cards;

    @Inject
    CardResource(SavedCards cards) {
        this.cards = cards;
    }

    @GET
    @Access(Access.Role.PERSON)
    public CardsJson all(@Context SecurityContext security) {
        return CardsJson.of(cards.all(Actor.personOf(security.getUserPrincipal())));
    }

    /** Makes a card the one that is charged unless another is named; the one before is only a card then. */
    @PUT
    @Path("/{id}/default")
    @Access(Access.Role.PERSON)
    public void makeDefault(@PathParam("id") String id, @Context SecurityContext security) {
        cards.makeDefault(Actor.personOf(security.getUserPrincipal()), Ids.parse(id));
    }

    /** Forgets a card; if it was the default, another one becomes it. */
    @DELETE
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public void delete(@PathParam("id") String id, @Context SecurityContext security) {
        cards.remove(Actor.personOf(security.getUserPrincipal()), Ids.parse(id));
    }
}
