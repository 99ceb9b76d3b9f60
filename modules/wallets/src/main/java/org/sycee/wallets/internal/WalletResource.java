package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.wallets.Wallets;

/** The signed-in person's wallet. */
@Path("/wallet")
@ApplicationScoped
public class WalletResource {

    private final Wallets wallets;
    private final Clock clock;

    @Inject
    WalletResource(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public WalletJson wallet(@Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        return WalletJson.of(wallets.balances(person), wallets.owed(person), clock.instant());
    }
}
