package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.notifications.Notices;

/** What the signed-in person was told. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NoticeResource {

    private static final int MOST = 100;

    private final Notices notices;

    @Inject
    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Access(Access.Role.PERSON)
    public NoticeJson.PageJson page(
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var count = Math.toIntExact(Numbers.positive("limit", limit, MOST));
        var before = cursor == null ? Long.MAX_VALUE : Numbers.positive("cursor", cursor, Long.MAX_VALUE);
        return NoticeJson.pageOf(notices.page(person, before, count + 1), count);
    }

    @GET
    @Path("/unread")
    @Access(Access.Role.PERSON)
    public NoticeJson.UnreadJson unread(@Context SecurityContext security) {
        return new NoticeJson.UnreadJson(notices.unread(Actor.personOf(security.getUserPrincipal())));
    }

    @PUT
    @Path("/read")
    @Access(Access.Role.PERSON)
    public void read(NoticeJson.@Nullable ReadJson body, @Context SecurityContext security) {
        if (body == null || body.position() < 0) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "Say up to which position all was read: a number from 0.");
        }
        notices.read(Actor.personOf(security.getUserPrincipal()), body.position());
    }
}
