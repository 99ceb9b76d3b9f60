package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** Whom the signed-in person can pay. */
@Path("/payees")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PayeeResource {

    private final PayeeBook payees;

    @Inject
    PayeeResource(PayeeBook payees) {
        this.payees = payees;
    }

    /** A POST, so that no phone number is ever part of an address. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public PayeeJson lookUp(@Context SecurityContext security, PayeeJson.@Nullable LookUpJson request) {
        var payer = Actor.personOf(security.getUserPrincipal());
        return PayeeJson.of(payees.lookUp(payer, PayeeJson.LookUpJson.loginOrHandle(request)));
    }

    @GET
    @Access(Access.Role.PERSON)
    public PayeeJson.ListJson list(@Context SecurityContext security) {
        return PayeeJson.ListJson.of(payees.list(Actor.personOf(security.getUserPrincipal())));
    }

    @PUT
    @Path("/{payeeId}/favourite")
    @Access(Access.Role.PERSON)
    public void mark(@Context SecurityContext security, @PathParam("payeeId") String payeeId) {
        payees.mark(Actor.personOf(security.getUserPrincipal()), Ids.parse(payeeId));
    }

    @DELETE
    @Path("/{payeeId}/favourite")
    @Access(Access.Role.PERSON)
    public void unmark(@Context SecurityContext security, @PathParam("payeeId") String payeeId) {
        payees.unmark(Actor.personOf(security.getUserPrincipal()), Ids.parse(payeeId));
    }
}
