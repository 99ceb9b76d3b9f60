package org.sycee.identity.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ApiKey;

/**
 * Tells resources who passed the gate.
 *
 * @param caller an {@link Actor} who is signed in, or an {@link ApiKey}
 */
record ActorSecurity(Principal caller, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller instanceof Actor actor && actor.kind().name().equals(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return caller instanceof Actor ? "session" : "api-key";
    }
}
