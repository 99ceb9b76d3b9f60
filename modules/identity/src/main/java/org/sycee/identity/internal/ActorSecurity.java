package org.sycee.identity.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.sycee.kernel.Actor;

/** Tells resources who passed the gate. */
record ActorSecurity(Actor actor, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return actor;
    }

    @Override
    public boolean isUserInRole(String role) {
        return actor.kind().name().equals(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return "session";
    }
}
