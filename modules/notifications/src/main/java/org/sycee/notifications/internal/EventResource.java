package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.Session;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;

/** The stream of events that keeps an open page of the signed-in person up to date. */
@Path("/events")
@ApplicationScoped
public class EventResource {

    private final LiveStreams streams;

    @Inject
    EventResource(LiveStreams streams) {
        this.streams = streams;
    }

    /** Returns at once: the stream holds a connection, and no thread. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Access.Role.PERSON)
    public void follow(
            @HeaderParam("Last-Event-ID") @Nullable String heard,
            @CookieParam(Session.COOKIE) String session,
            @Context SecurityContext security,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var person = Actor.personOf(security.getUserPrincipal());
        streams.add(new LiveStream(new Follower(person, session, position(heard)), sink, sse));
    }

    private static OptionalLong position(@Nullable String heard) {
        return heard == null || heard.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Numbers.number("Last-Event-ID", heard, Long.MAX_VALUE));
    }
}
