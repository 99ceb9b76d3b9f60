package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Orders;
import org.sycee.orders.Refunds;

/** The signed-in person's orders. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrderResource {

    private final Orders orders;
    private final Refunds refunds;

    @Inject
    OrderResource(Orders orders, Refunds refunds) {
        this.orders = orders;
        this.refunds = refunds;
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

    /** Asks the partner what would come back now. */
    @GET
    @Path("/{id}/refund-quote")
    @Access(Access.Role.PERSON)
    public RefundQuoteJson quoteRefund(@Context SecurityContext security, @PathParam("id") String id) {
        return RefundQuoteJson.of(refunds.quote(Actor.personOf(security.getUserPrincipal()), Ids.parse(id)));
    }

    @POST
    @Path("/{id}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public Response refund(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            RefundQuoteJson.@Nullable RequestJson request) {
        var payer = Actor.personOf(security.getUserPrincipal());
        var command = RefundQuoteJson.RequestJson.toCommand(request, payer, Ids.parse(id), new IdempotencyKey(key));
        var placed = refunds.place(command);
        var answer = Response.status(Response.Status.CREATED).entity(OrderJson.of(placed.refund()));
        return placed.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }
}
