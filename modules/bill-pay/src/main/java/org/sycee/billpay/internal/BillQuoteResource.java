package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** What the signed-in person owes a company. */
@Path("/bill-quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BillQuoteResource {

    private final BillPayments bills;

    @Inject
    BillQuoteResource(BillPayments bills) {
        this.bills = bills;
    }

    @POST
    @Access(Access.Role.PERSON)
    public Response quote(@Context SecurityContext security, BillQuoteJson.@Nullable RequestJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var quote = bills.quote(BillQuoteJson.RequestJson.toCommand(request, person));
        return Response.status(Response.Status.CREATED)
                .entity(BillQuoteJson.of(quote))
                .build();
    }
}
