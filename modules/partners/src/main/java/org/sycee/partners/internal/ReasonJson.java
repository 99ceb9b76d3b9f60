package org.sycee.partners.internal;

import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;

/** Why an administrator does something, on the wire. */
record ReasonJson(@Nullable String reason) {

    /** What is done, by whom and why; without a body nobody has said why. */
    static Deed deed(SecurityContext security, @Nullable ReasonJson body) {
        var said = body == null || body.reason() == null ? "" : body.reason();
        return Deed.of(Actor.administratorOf(security.getUserPrincipal()), said);
    }
}
