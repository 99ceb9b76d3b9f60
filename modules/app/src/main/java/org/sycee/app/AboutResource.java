package org.sycee.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sycee.kernel.Access;

/** What this Sycee is. */
@Path("/about")
public class AboutResource {

    private final About about;

    @Inject
    AboutResource(
            @ConfigProperty(name = "sycee.mode", defaultValue = "live") String mode,
            @ConfigProperty(name = "sycee.wallets.currency", defaultValue = "USD") String currency,
            @ConfigProperty(name = "sycee.inbox-url") Optional<String> inboxUrl) {
        this.about = new About(mode, "0.1.0", currency, inboxUrl);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.ANYONE)
    public About about() {
        return about;
    }

    /**
     * What this Sycee is.
     *
     * @param mode {@code sandbox} or {@code live}
     * @param version of the software
     * @param currency the operator's
     * @param inboxUrl where sandbox messages arrive
     */
    public record About(String mode, String version, String currency, Optional<String> inboxUrl) {}
}
