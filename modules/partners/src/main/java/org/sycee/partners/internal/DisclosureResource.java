package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.partners.ServiceOffer;

/** What partners were told of the signed-in person. */
@ApplicationScoped
@Path("/disclosures")
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {

    private static final int PAGE = 20;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final DisclosureRecords records;
    private final Instances instances;

    @Inject
    DisclosureResource(DisclosureRecords records, Instances instances) {
        this.records = records;
        this.instances = instances;
    }

    /** The newest first, 20 at a time; {@code cursor} is the {@code nextCursor} of the page before. */
    @GET
    @Access(Access.Role.PERSON)
    public DisclosuresJson page(@QueryParam("cursor") @Nullable String cursor, @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var page = records.page(person, cursor == null ? NEWEST : Ids.cursor(cursor), PAGE + 1);
        return DisclosuresJson.of(
                page.stream().map(one -> one.json(name(one.instance()))).toList(), PAGE);
    }

    /** Of one that is not here any more, the name that it had for us. */
    private String name(String instance) {
        return instances.offer(instance).map(ServiceOffer::name).orElse(instance);
    }
}
