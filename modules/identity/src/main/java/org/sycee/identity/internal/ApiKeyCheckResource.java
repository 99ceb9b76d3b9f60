package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Tells a program what its key is for; it changes nothing. */
@Path("/api-key-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ApiKeyCheckResource {

    @POST
    @Access(Access.Role.API_KEY)
    public ApiKeyJson.CheckedJson check(@Context SecurityContext security, ApiKeyJson.@Nullable CheckJson check) {
        if (check == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The body is missing.");
        }
        return ApiKeyJson.CheckedJson.of(check, (ApiKey) security.getUserPrincipal());
    }
}
