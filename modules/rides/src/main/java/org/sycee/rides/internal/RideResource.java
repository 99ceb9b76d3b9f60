package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.Needed;
import org.sycee.kernel.SyceeException;
import org.sycee.rides.Ride;
import org.sycee.rides.Rides;

/** The signed-in person's rides. */
@Path("/rides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RideResource {

    private final Rides rides;
    private final RidesSettings settings;

    @Inject
    RideResource(Rides rides, RidesSettings settings) {
        this.rides = rides;
        this.settings = settings;
    }

    @POST
    @Access(Access.Role.PERSON)
    public Response book(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            RideRequests.@Nullable BookJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var booked = rides.book(Needed.body(request).toCommand(person, new IdempotencyKey(key)));
        var answer = Response.status(Response.Status.CREATED).entity(json(booked.ride()));
        return booked.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }

    @GET
    @Access(Access.Role.PERSON)
    public RideJson.ListJson mine(@Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        return new RideJson.ListJson(rides.mine(person).stream().map(this::json).toList());
    }

    @GET
    @Path("/{id}")
    @Access(Access.Role.PERSON)
    public RideJson find(@Context SecurityContext security, @PathParam("id") String id) {
        return rides.find(Actor.personOf(security.getUserPrincipal()), Ids.parse(id))
                .map(this::json)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no ride " + id + "."));
    }

    @GET
    @Path("/{id}/cancellation")
    @Access(Access.Role.PERSON)
    public RideRequests.TermsJson cancellation(@Context SecurityContext security, @PathParam("id") String id) {
        var person = Actor.personOf(security.getUserPrincipal());
        return RideRequests.TermsJson.of(rides.cancellation(person, Ids.parse(id)));
    }

    @POST
    @Path("/{id}/cancellation")
    @Access(Access.Role.PERSON)
    public RideJson cancel(
            @Context SecurityContext security,
            @PathParam("id") String id,
            RideRequests.@Nullable CancellationJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var fee = Needed.member("fee", Needed.body(request).fee()).toMoney();
        return json(rides.cancel(person, Ids.parse(id), fee));
    }

    @POST
    @Path("/{id}/approval")
    @Access(Access.Role.PERSON)
    public RideJson agree(
            @Context SecurityContext security,
            @PathParam("id") String id,
            RideRequests.@Nullable ApprovalJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var approval = Needed.body(request);
        var fare = Needed.member("fare", approval.fare()).toMoney();
        return json(rides.agree(person, Ids.parse(id), fare, Needed.member("pin", approval.pin())));
    }

    @POST
    @Path("/{id}/refusal")
    @Access(Access.Role.PERSON)
    public RideJson decline(@Context SecurityContext security, @PathParam("id") String id) {
        return json(rides.decline(Actor.personOf(security.getUserPrincipal()), Ids.parse(id)));
    }

    @POST
    @Path("/{id}/tips")
    @Access(Access.Role.PERSON)
    public Response tip(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            RideRequests.@Nullable TipJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        var command = Needed.body(request).toCommand(person, new IdempotencyKey(key), Ids.parse(id));
        var tipped = rides.tip(command);
        var answer = Response.status(Response.Status.CREATED).entity(RideJson.TipJson.of(tipped.order()));
        return tipped.isReplay() ? answer.header("Idempotency-Replayed", true).build() : answer.build();
    }

    @PUT
    @Path("/{id}/rating")
    @Access(Access.Role.PERSON)
    public void rate(
            @Context SecurityContext security, @PathParam("id") String id, RideRequests.@Nullable RatingJson request) {
        var person = Actor.personOf(security.getUserPrincipal());
        rides.rate(person, Ids.parse(id), Needed.body(request).checked());
    }

    private RideJson json(Ride ride) {
        return RideJson.of(ride, settings);
    }
}
