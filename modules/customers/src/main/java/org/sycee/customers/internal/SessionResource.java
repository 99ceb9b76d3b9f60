package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.Session;
import org.sycee.identity.Sessions;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.Needed;
import org.sycee.kernel.SyceeException;

/** Signing in and out. */
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SessionResource {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionAnswers answers;

    @Inject
    SessionResource(SignIn signIn, Sessions sessions, SessionAnswers answers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** The browser's former session ends, so that no token outlives a sign-in. */
    @POST
    @Access(Access.Role.ANYONE)
    public Response signIn(
            @Context HttpServletRequest request,
            @CookieParam(Session.COOKIE) @Nullable String formerToken,
            SessionJson.@Nullable SignInJson body) {
        var credentials = Needed.body(body).toCredentials();
        var session = signIn.open(credentials, request.getRemoteAddr());
        Optional.ofNullable(formerToken).ifPresent(sessions::signOut);
        return answers.created(session);
    }

    @GET
    @Path("/current")
    @Access(Access.Role.PERSON)
    public SessionJson current(@CookieParam(Session.COOKIE) String token) {
        return sessions.find(token)
                .map(answers::describe)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_SIGNED_IN, "Please sign in."));
    }

    @DELETE
    @Path("/current")
    @Consumes(MediaType.WILDCARD)
    @Access(Access.Role.PERSON)
    public Response signOut(@CookieParam(Session.COOKIE) String token) {
        sessions.signOut(token);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, Session.clearCookie())
                .build();
    }
}
