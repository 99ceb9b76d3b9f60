package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sycee.kernel.Access;
import org.sycee.partners.PartnerServices;

/** What people can find. */
@ApplicationScoped
@Path("/services")
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {

    private final PartnerServices services;

    @Inject
    ServicesResource(PartnerServices services) {
        this.services = services;
    }

    @GET
    @Access(Access.Role.PERSON)
    public ServicesJson services() {
        return ServicesJson.of(services.offers());
    }
}
