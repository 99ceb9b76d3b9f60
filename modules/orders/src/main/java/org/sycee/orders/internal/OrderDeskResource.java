package org.sycee.orders.internal;

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
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** Everybody's orders, for administrators. */
@Path("/admin/orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrderDeskResource {

    private static final int PAGE = 30;

    private final OrderDesk desk;

    @Inject
    OrderDeskResource(OrderDesk desk) {
        this.desk = desk;
    }

    /** The newest first, 30 at a time; {@code cursor} is the {@code nextCursor} of the page before. */
    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public OrderDeskJson page(
            @QueryParam("state") @Nullable String state,
            @QueryParam("stuck") @Nullable String stuck,
            @QueryParam("cursor") @Nullable String cursor) {
        var found = desk.page(OrderQuery.of(state, stuck, cursor), PAGE + 1);
        return OrderDeskJson.of(found, PAGE, desk.suspense());
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public OrderFileJson look(@PathParam("id") String id) {
        return OrderFileJson.of(desk.look(Ids.parse(id)));
    }

    /** Asks the partner at once instead of when it is due; repeating it asks again and moves no money twice. */
    @POST
    @Path("/{id}/hurry")
    @Access(Access.Role.ADMINISTRATOR)
    public OrderFileJson hurry(@Context SecurityContext security, @PathParam("id") String id) {
        return OrderFileJson.of(desk.hurry(Actor.administratorOf(security.getUserPrincipal()), Ids.parse(id)));
    }
}
