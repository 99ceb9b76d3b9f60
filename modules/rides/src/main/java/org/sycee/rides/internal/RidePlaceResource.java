package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;
import org.sycee.rides.Rides;

/** Places that taxi companies know. */
@Path("/ride-places")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RidePlaceResource {

    private static final int LONGEST = 100;

    private final Rides rides;

    @Inject
    RidePlaceResource(Rides rides) {
        this.rides = rides;
    }

    @GET
    @Access(Access.Role.PERSON)
    public RidePlaceJson.ListJson places(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("language") @DefaultValue("en") String language) {
        if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The language is a tag, such as zh-CN.");
        }
        return RidePlaceJson.listOf(rides.places(ShownText.of(text, "The text", LONGEST), language));
    }
}
