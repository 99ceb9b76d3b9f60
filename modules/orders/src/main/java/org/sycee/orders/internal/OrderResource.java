package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Orders;

/** The signed-in person's orders. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrderResource {

    private final Orders orders;

    @Inject
    OrderResource(Orders orders) {
        this.orders = orders;
    }

    @GET
    @Access(Access.Role.PERSON)
    public OrderJson.ListJson open(@Context SecurityContext security, @QueryParam("open") boolean open) {
        if (!open) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "Only open orders are listed: say open=true.");
        }
        return OrderJson.listOf(orders.open(Actor.personOf(security.getUserPrincipal())));
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public OrderJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(OrderJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no order " + id + "."));
    }
}
