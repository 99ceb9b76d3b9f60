package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The signed-in person's payment PIN. */
@Path("/payment-pin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PaymentPinResource {

    private final PaymentPinService pins;

    @Inject
    PaymentPinResource(PaymentPinService pins) {
        this.pins = pins;
    }

    @GET
    @Access(Access.Role.PERSON)
    public PaymentPinJson state(@Context SecurityContext security) {
        return PaymentPinJson.of(pins.state(Actor.personOf(security.getUserPrincipal())));
    }

    @POST
    @Path("/codes")
    @Consumes(MediaType.WILDCARD)
    @Access(Access.Role.PERSON)
    public Response sendCode(@Context SecurityContext security) {
        var sent = pins.sendCode(Actor.personOf(security.getUserPrincipal()));
        return Response.accepted(PaymentPinJson.CodeJson.of(sent)).build();
    }

    @PUT
    @Access(Access.Role.PERSON)
    public void choose(@Context SecurityContext security, PaymentPinJson.@Nullable ChoiceJson choice) {
        if (choice == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The body is missing.");
        }
        pins.choose(Actor.personOf(security.getUserPrincipal()), choice.toChoice());
    }
}
