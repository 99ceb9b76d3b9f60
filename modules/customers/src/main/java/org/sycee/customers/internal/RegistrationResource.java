package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.Registrations;
import org.sycee.kernel.Access;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Needed;

/** How a new person gets an account. */
@Path("/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RegistrationResource {

    private final Registrations registrations;
    private final SessionAnswers answers;

    @Inject
    RegistrationResource(Registrations registrations, SessionAnswers answers) {
        this.registrations = registrations;
        this.answers = answers;
    }

    @POST
    @Access(Access.Role.ANYONE)
    public Response begin(@Context HttpServletRequest request, RegistrationJson.@Nullable WishJson body) {
        var wish = Needed.body(body).toRegistration();
        var sent = registrations.begin(wish, request.getRemoteAddr());
        return Response.accepted(RegistrationJson.of(sent)).build();
    }

    @POST
    @Path("/{id}/confirmation")
    @Access(Access.Role.ANYONE)
    public Response confirm(@PathParam("id") String id, RegistrationJson.@Nullable ConfirmationJson body) {
        var code = Needed.member("code", Needed.body(body).code());
        return answers.created(registrations.confirm(Ids.parse(id), code));
    }
}
