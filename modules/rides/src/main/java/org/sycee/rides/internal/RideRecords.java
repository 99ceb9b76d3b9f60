package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.BookRide;
import org.sycee.rides.OfferedRide;
import org.sycee.rides.RideQuote;
import org.sycee.rides.Rides;
import org.sycee.rides.RidesError;

/** The rows of quotes, offers and rides; each method is one database transaction. */
@ApplicationScoped
class RideRecords {

    private static final int BATCH = 20;
    private static final int MOST_SHOWN = 10;
    private static final Duration TIME_TO_PLACE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration LONG_AGO = Duration.ofDays(3);

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RideRecords(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void add(PersonId person, RideQuote quote) {
        var now = clock.instant();
        entities.persist(new RideQuoteEntity(quote.id(), person, quote.way(), now));
        quote.offers().forEach(offer -> entities.persist(new RideOfferEntity(quote.id(), offer, now)));
    }

    /**
     * What the person was offered.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND} if there is no such offer, or it is somebody else's
     */
    @Transactional
    OfferedRide offer(PersonId person, UUID offer) {
        return own(person, offer, entities.find(RideOfferEntity.class, offer)).offered();
    }

    /**
     * Returns if nobody books the offer, as far as one can tell without its lock.
     *
     * @throws SyceeException {@link RidesError#OFFER_USED}
     */
    @Transactional
    void mustBeUnused(UUID offer) {
        var uses = entities.createQuery(
                        "select count(*) from RideEntity where offerId = :offer and placement.refusal is null",
                        Long.class)
                .setParameter("offer", offer)
                .getSingleResult();
        if (uses > 0) {
            throw new SyceeException(RidesError.OFFER_USED, "This ride is booked already. Nothing was set aside now.");
        }
    }

    /**
     * Records that an offer is to be booked, or finds what the same intent recorded before.
     *
     * <p>The offer's lock makes those who would book it wait for one another. Flushed, so that the same intent for another
     * offer is found out here.
     *
     * @param id the name of the ride, if it is new
     */
    @Transactional
    RecordedRide record(BookRide command, UUID id) {
        var locked = entities.find(RideOfferEntity.class, command.offer(), LockModeType.PESSIMISTIC_WRITE);
        var offer = own(command.person(), command.offer(), locked);
        return findByIntent(command.intent()).orElseGet(() -> recordNew(command, id, offer));
    }

    private RecordedRide recordNew(BookRide command, UUID id, RideOfferEntity offer) {
        var now = clock.instant();
        if (offer.isExpired(now)) {
            throw new SyceeException(
                    RidesError.OFFER_EXPIRED, "This price is too old; ask again. Nothing was set aside.");
        }
        mustBeUnused(command.offer());
        var ride = new RideEntity(id, command, now);
        entities.persist(ride);
        entities.flush();
        return recorded(ride);
    }

    /**
     * What the same intent recorded before.
     *
     * @throws SyceeException {@link KernelError#IDEMPOTENCY_KEY_REUSED} if it was another request
     */
    @Transactional
    Optional<RecordedRide> findByIntent(Intent intent) {
        var found = entities.createQuery("""
            from RideEntity where placement.intent.actorKind = :kind and placement.intent.actorId = :actor
            and placement.intent.route = :route and placement.intent.key = :key
            """, RideEntity.class)
                .setParameter("kind", intent.actor().kind())
                .setParameter("actor", intent.actor().id())
                .setParameter("route", intent.route())
                .setParameter("key", intent.key().value())
                .getResultStream()
                .findFirst();
        found.ifPresent(ride -> intent.sameAs(ride.placement().digest()));
        return found.map(this::recorded);
    }

    /** What was booked under a key, by whichever route. */
    @Transactional
    Optional<UUID> madeUnder(Actor actor, IdempotencyKey key) {
        return entities.createQuery("""
            select id from RideEntity where placement.intent.actorKind = :kind
            and placement.intent.actorId = :actor and placement.intent.key = :key
            """, UUID.class)
                .setParameter("kind", actor.kind())
                .setParameter("actor", actor.id())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<RecordedRide> find(UUID ride) {
        return Optional.ofNullable(entities.find(RideEntity.class, ride)).map(this::recorded);
    }

    /**
     * The person's ride.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND} if there is none, or it is somebody else's
     */
    @Transactional
    RecordedRide own(PersonId person, UUID ride) {
        return find(ride)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no ride " + ride + "."));
    }

    /** The person's last rides whose hold was not refused, newest first. */
    @Transactional
    List<RecordedRide> last(PersonId person) {
        return entities.createQuery("""
            from RideEntity where person = :person and placement.refusal is null
            order by placement.createdAt desc, id desc
            """, RideEntity.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(this::recorded)
                .toList();
    }

    /** The marks of these people's open rides. */
    @Transactional
    Map<PersonId, Map<String, String>> marks(Collection<PersonId> people) {
        return open(people).stream()
                .collect(Collectors.groupingBy(
                        ride -> new PersonId(ride.person()),
                        Collectors.toMap(ride -> "/rides/" + ride.id(), RideEntity::mark)));
    }

    /** These people's rides of which there may still be something to say. */
    @Transactional
    List<UUID> openRides(Collection<PersonId> people) {
        return open(people).stream().map(RideEntity::id).toList();
    }

    private List<RideEntity> open(Collection<PersonId> people) {
        return entities.createQuery(
                        "from RideEntity where person in :people and endedAt is null and placement.refusal is null",
                        RideEntity.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultList();
    }

    /**
     * Whether the ride's operator may be asked now: by one of all who look, on whichever server, in two seconds, and once
     * more as soon as the order has ended.
     */
    @Transactional
    boolean claimLook(UUID ride, Optional<Instant> endedAt) {
        var now = clock.instant();
        var before = now.minus(BETWEEN_LOOKS);
        return entities.createQuery("""
            update RideEntity set lookedAt = :now
            where id = :ride and (lookedAt is null or lookedAt <= :before or lookedAt < :ended)
            """)
                        .setParameter("now", now)
                        .setParameter("ride", ride)
                        .setParameter("before", before)
                        .setParameter("ended", endedAt.orElse(before))
                        .executeUpdate()
                == 1;
    }

    /**
     * Open rides at which nobody has looked for that long, which have waited longest first: those that are under way, or soon
     * will be. Those that will be later, and those of which nobody says the last word, wait longer, the latter at most three days.
     */
    @Transactional
    List<UUID> unwatched(Duration pause, int most) {
        var now = clock.instant();
        return entities.createQuery("""
            select ride.id from RideEntity ride
            join RideOfferEntity offer on offer.id = ride.offerId join RideQuoteEntity quote on quote.id = offer.quoteId
            where ride.endedAt is null and ride.placement.refusal is null and ride.placement.placedAt is not null
            and coalesce(ride.lookedAt, ride.placement.createdAt) <= :before
            and coalesce(quote.departure, ride.placement.createdAt) > :longAgo
            and (coalesce(quote.departure, ride.placement.createdAt) between :longest and :soon
            or coalesce(ride.lookedAt, ride.placement.createdAt) <= :seldom)
            order by coalesce(ride.lookedAt, ride.placement.createdAt)
            """, UUID.class)
                .setParameter("before", now.minus(pause))
                .setParameter("longAgo", now.minus(LONG_AGO))
                .setParameter("longest", now.minus(LONGEST))
                .setParameter("soon", now.plus(SOON))
                .setParameter("seldom", now.minus(SELDOM))
                .setMaxResults(most)
                .getResultList();
    }

    /** Remembers where it is, and tells what is news. An answer that is older than the one before changes nothing. */
    @Transactional
    void seen(UUID ride, RideStatus status) {
        var row = locked(ride);
        var before = row.seen();
        if (before.filter(last -> last.at().isAfter(status.at())).isEmpty()) {
            row.beSeen(status);
            CarNews.between(before, status).ifPresent(type -> outbox.record(Event.of(type, ride)));
        }
    }

    /** The rider wants it to be called off; whether it is, its order says. */
    @Transactional
    void calledOff(UUID ride) {
        locked(ride).callOff(clock.instant());
    }

    /** Nothing more will be said of it. */
    @Transactional
    void ended(UUID ride) {
        var row = locked(ride);
        if (!row.hasEnded()) {
            row.end(clock.instant());
            outbox.record(Event.of(Rides.ENDED, ride));
        }
    }

    @Transactional
    void rate(UUID ride, int stars) {
        locked(ride).rate(stars);
    }

    /** Rides whose order should be there by now, and may not be: the server died in between. Oldest first. */
    @Transactional
    List<RecordedRide> unplaced() {
        return entities.createQuery("""
            from RideEntity where placement.placedAt is null and placement.createdAt <= :latest
            order by placement.createdAt
            """, RideEntity.class)
                .setParameter("latest", clock.instant().minus(TIME_TO_PLACE))
                .setMaxResults(BATCH)
                .getResultStream()
                .map(this::recorded)
                .toList();
    }

    @Transactional
    void placed(UUID ride) {
        locked(ride).placement().becomePlaced(clock.instant());
    }

    /** Frees the offer for another try. */
    @Transactional
    void refused(UUID ride, String reason) {
        locked(ride).placement().becomeRefused(reason, clock.instant());
    }

    private RideEntity locked(UUID ride) {
        return entities.find(RideEntity.class, ride, LockModeType.PESSIMISTIC_WRITE);
    }

    private RecordedRide recorded(RideEntity ride) {
        var offer = entities.find(RideOfferEntity.class, ride.offerId());
        var quote = entities.find(RideQuoteEntity.class, offer.quoteId());
        return new RecordedRide(
                ride.id(),
                new PersonId(ride.person()),
                offer.offered(),
                quote.way(),
                ride.placement().callKey(),
                ride.placement().isPlaced(),
                ride.seen(),
                ride.isCalledOffByRider(),
                ride.hasEnded(),
                ride.stars());
    }

    private RideOfferEntity own(PersonId person, UUID id, @Nullable RideOfferEntity offer) {
        if (offer == null || !isOf(person, offer)) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no offer " + id + ".");
        }
        return offer;
    }

    private boolean isOf(PersonId person, RideOfferEntity offer) {
        return entities.find(RideQuoteEntity.class, offer.quoteId()).person().equals(person);
    }
}
