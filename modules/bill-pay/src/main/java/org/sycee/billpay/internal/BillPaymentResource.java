package org.sycee.billpay.internal;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The signed-in person's bill payments. */
@Path("/bill-payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BillPaymentResource {

    private final BillPayments bills;

    @Inject
    BillPaymentResource(BillPayments bills) {
        this.bills = bills;
    }

    @POST
    @Access(Access.Role.PERSON)
    public Response pay(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            BillPaymentJson.@Nullable RequestJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var placed = bills.pay(BillPaymentJson.RequestJson.toCommand(request, person, new IdempotencyKey(key)));
        var answer = Response.status(Response.Status.CREATED).entity(BillPaymentJson.of(placed.payment()));
        return placed.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public BillPaymentJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return bills.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(BillPaymentJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no bill payment " + id + "."));
    }
}
