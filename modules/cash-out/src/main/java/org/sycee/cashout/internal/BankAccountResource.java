package org.sycee.cashout.internal;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** The signed-in person's bank accounts, which money can be paid out to. */
@Path("/bank-accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankAccountResource {

    private final BankAccountService accounts;

    @Inject
    BankAccountResource(BankAccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Access(Access.Role.PERSON)
    public BankAccountJson.ListJson all(@Context SecurityContext security) {
        var all = accounts.all(Actor.personOf(security.getUserPrincipal()));
        return new BankAccountJson.ListJson(
                all.stream().map(BankAccountJson::of).toList(), accounts.mayBeAdded());
    }

    /** Opens a page of the acquirer's on which the person names an account; the answer says where it is. */
    @POST
    @Access(Access.Role.PERSON)
    public Response open(@Context SecurityContext security) {
        var opened = accounts.open(Actor.personOf(security.getUserPrincipal()));
        return Response.status(Response.Status.CREATED)
                .entity(BankAccountJson.of(opened))
                .build();
    }

    /** One account; the acquirer is asked what became of it while its page is open. */
    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public BankAccountJson find(@PathParam("id") String id, @Context SecurityContext security) {
        return BankAccountJson.of(accounts.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id)));
    }

    /** Calls an account by a name of its owner's own. */
    @PUT
    @Path("/{id}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public BankAccountJson name(
            @PathParam("id") String id, @Context SecurityContext security, BankAccountJson.@Nullable NameJson request) {
        var name = BankAccountJson.NameJson.of(request);
        return BankAccountJson.of(accounts.name(Actor.personOf(security.getUserPrincipal()), Ids.parse(id), name));
    }

    /** Forgets an account; what was paid out to it stays as it is. */
    @DELETE
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public void delete(@PathParam("id") String id, @Context SecurityContext security) {
        accounts.remove(Actor.personOf(security.getUserPrincipal()), Ids.parse(id));
    }
}
