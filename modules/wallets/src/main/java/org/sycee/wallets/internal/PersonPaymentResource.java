package org.sycee.wallets.internal;

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
import java.security.Principal;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.PersonPayments.Placed;

/** Money between the signed-in person, or whose API key is shown, and others. */
@Path("/person-payments")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PersonPaymentResource {

    private final PersonPayments payments;

    @Inject
    PersonPaymentResource(PersonPayments payments) {
        this.payments = payments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access({Access.Role.PERSON, Access.Role.API_KEY})
    public CompletionStage<Response> send(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            PersonPaymentJson.@Nullable RequestJson request) {
        return send(security.getUserPrincipal(), new IdempotencyKey(key), request)
                .thenApply(PersonPaymentResource::answer);
    }

    private CompletionStage<Placed> send(
            Principal caller, IdempotencyKey key, PersonPaymentJson.@Nullable RequestJson request) {
        return caller instanceof ApiKey by
                ? payments.sendByKey(by, key, PersonPaymentJson.RequestJson.toGift(request))
                : payments.send(PersonPaymentJson.RequestJson.toCommand(request, Actor.personOf(caller), key));
    }

    private static Response answer(Placed placed) {
        var answer = Response.status(Response.Status.CREATED).entity(PersonPaymentJson.of(placed.payment()));
        return placed.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }

    /** For both sides. */
    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public PersonPaymentJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return payments.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(PersonPaymentJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no payment " + id + "."));
    }
}
