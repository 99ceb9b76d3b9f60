package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sycee.kernel.Access;
import org.sycee.ledger.Ledger;

/** Lets an administrator prove the books. */
@ApplicationScoped
@Path("/admin/verifications")
public class VerificationResource {

    private final Ledger ledger;

    @Inject
    VerificationResource(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Proves the whole books now. */
    @POST
    @Access(Access.Role.ADMINISTRATOR)
    @Produces(MediaType.APPLICATION_JSON)
    public VerificationJson verify() {
        return VerificationJson.of(ledger.verify());
    }
}
