package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** By what others pay the signed-in person: the content of the personal QR code, and how it looks to them. */
@Path("/payee-code")
@ApplicationScoped
public class PayeeCodeResource {

    private final PayeeBook payees;

    @Inject
    PayeeCodeResource(PayeeBook payees) {
        this.payees = payees;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public PayeeJson.PersonJson code(@Context SecurityContext security) {
        return PayeeJson.PersonJson.of(payees.own(Actor.personOf(security.getUserPrincipal())));
    }
}
