package org.sycee.savedbills.internal;

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
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.SavedAccounts;

/** The signed-in person's saved accounts with companies. */
@Path("/saved-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SavedAccountResource {

    private final SavedAccounts accounts;

    @Inject
    SavedAccountResource(SavedAccounts accounts) {
        this.accounts = accounts;
    }

    @POST
    @Access(Access.Role.PERSON)
    public Response save(@Context SecurityContext security, SavedAccountJson.@Nullable RequestJson request) {
        var saved = accounts.save(SavedAccountJson.RequestJson.toCommand(request, personOf(security)));
        return Response.status(saved.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(SavedAccountJson.of(saved.account()))
                .build();
    }

    @GET
    @Access(Access.Role.PERSON)
    public SavedAccountJson.ListJson list(@Context SecurityContext security) {
        return SavedAccountJson.listOf(accounts.list(personOf(security)));
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public SavedAccountJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return accounts.find(personOf(security), Ids.parse(id))
                .map(SavedAccountJson::of)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no saved account " + id + "."));
    }

    /** Asks the company first, unless it was asked a short while ago. */
    @GET
    @Path("/{id}/bill")
    @Access(Access.Role.PERSON)
    public SavedAccountJson refresh(@Context SecurityContext security, @PathParam("id") String id) {
        return SavedAccountJson.of(accounts.refresh(personOf(security), Ids.parse(id)));
    }

    /** The last bills, newest first; asks nobody. */
    @GET
    @Path("/{id}/history")
    @Access(Access.Role.PERSON)
    public PastBillJson.ListJson history(@Context SecurityContext security, @PathParam("id") String id) {
        return PastBillJson.ListJson.of(accounts.history(personOf(security), Ids.parse(id)));
    }

    @PUT
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public SavedAccountJson change(
            @Context SecurityContext security,
            @PathParam("id") String id,
            SavedAccountJson.@Nullable ChangeJson change) {
        if (change == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The member nickname is needed.");
        }
        return SavedAccountJson.of(
                accounts.change(personOf(security), Ids.parse(id), change.wantedNickname(), change.wantedReminder()));
    }

    @DELETE
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public void remove(@Context SecurityContext security, @PathParam("id") String id) {
        accounts.remove(personOf(security), Ids.parse(id));
    }

    private static PersonId personOf(SecurityContext security) {
        return Actor.personOf(security.getUserPrincipal());
    }
}
