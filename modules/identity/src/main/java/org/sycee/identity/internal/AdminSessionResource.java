package org.sycee.identity.internal;

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
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Signing administrators in and out. */
@Path("/admin/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AdminSessionResource {

    private static final String FOR_HOST_ONLY = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private final AdministratorService administrators;

    @Inject
    AdminSessionResource(AdministratorService administrators) {
        this.administrators = administrators;
    }

    @POST
    @Access(Access.Role.ANYONE)
    public Response signIn(@Context HttpServletRequest request, AdminSessionJson.@Nullable SignInJson body) {
        if (body == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The body is missing.");
        }
        var opened = open(body, request.getRemoteAddr());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.SET_COOKIE, Gate.ADMIN_COOKIE + "=" + opened.token() + FOR_HOST_ONLY)
                .entity(AdminSessionJson.of(opened.token(), opened.who()))
                .build();
    }

    private AdministratorService.Opened open(AdminSessionJson.SignInJson body, String clientAddress) {
        var oneTimeToken = body.token();
        return oneTimeToken == null
                ? administrators.signIn(body.name(), body.requiredPassword(), clientAddress)
                : administrators.begin(oneTimeToken, body.requiredPassword(), clientAddress);
    }

    @GET
    @Path("/current")
    @Access(Access.Role.ADMINISTRATOR)
    public AdminSessionJson current(@CookieParam(Gate.ADMIN_COOKIE) String token, @Context SecurityContext security) {
        return AdminSessionJson.of(token, Actor.administratorOf(security.getUserPrincipal()));
    }

    @DELETE
    @Path("/current")
    @Consumes(MediaType.WILDCARD)
    @Access(Access.Role.ADMINISTRATOR)
    public Response signOut(@CookieParam(Gate.ADMIN_COOKIE) String token, @Context SecurityContext security) {
        administrators.signOut(Actor.administratorOf(security.getUserPrincipal()), token);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, Gate.ADMIN_COOKIE + "=; Max-Age=0" + FOR_HOST_ONLY)
                .build();
    }
}
