package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;

/** Users, for administrators. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UserResource {

    private final UserDesk desk;

    @Inject
    UserResource(UserDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/user-searches")
    @Access(Access.Role.ADMINISTRATOR)
    public UserJson.FoundJson search(@Context SecurityContext security, UserJson.@Nullable SearchJson body) {
        var query = UserQuery.of(body == null ? null : body.text());
        return new UserJson.FoundJson(desk.search(administrator(security), query));
    }

    @GET
    @Path("/users/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public UserJson look(@Context SecurityContext security, @PathParam("id") String id) {
        return UserJson.of(desk.look(administrator(security), person(id)));
    }

    /** Repeating it changes nothing. */
    @POST
    @Path("/users/{id}/freeze")
    @Access(Access.Role.ADMINISTRATOR)
    public UserJson freeze(
            @Context SecurityContext security, @PathParam("id") String id, UserJson.@Nullable ReasonJson body) {
        return UserJson.of(desk.freeze(person(id), deed(security, body)));
    }

    /** Repeating it changes nothing. */
    @POST
    @Path("/users/{id}/unfreeze")
    @Access(Access.Role.ADMINISTRATOR)
    public UserJson unfreeze(
            @Context SecurityContext security, @PathParam("id") String id, UserJson.@Nullable ReasonJson body) {
        return UserJson.of(desk.unfreeze(person(id), deed(security, body)));
    }

    private static PersonId person(String id) {
        return new PersonId(Ids.parse(id));
    }

    private static Deed deed(SecurityContext security, UserJson.@Nullable ReasonJson body) {
        return Deed.of(administrator(security), body == null ? "" : body.said());
    }

    private static Actor administrator(SecurityContext security) {
        return Actor.administratorOf(security.getUserPrincipal());
    }
}
