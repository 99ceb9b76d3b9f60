package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.payments.PaymentError;

/** The signed-in person's saved cards. */
@Path("/cards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    private final CardRecords cards;

    @Inject
    CardResource(CardRecords cards) {
        this.cards = cards;
    }

    @GET
    @Access(Access.Role.PERSON)
    public Cards all(@Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        return new Cards(cards.all(person).stream().map(CardJson::of).toList());
    }

    @DELETE
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public void delete(@PathParam("id") String id, @Context SecurityContext security) {
        if (!cards.delete(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))) {
            throw new SyceeException(PaymentError.NO_SUCH_CARD, "There is no saved card " + id + ".");
        }
    }

    /** Saved cards, newest first. */
    public record Cards(List<CardJson> items) {}

    /** A saved card as its owner may see it. */
    public record CardJson(UUID id, String brand, String lastFour, int expiryMonth, int expiryYear) {

        static CardJson of(CardEntity card) {
            return new CardJson(card.id(), card.brand(), card.lastFour(), card.expiryMonth(), card.expiryYear());
        }
    }
}
