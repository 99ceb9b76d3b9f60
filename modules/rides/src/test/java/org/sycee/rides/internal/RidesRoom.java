package org.sycee.rides.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Orders;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partners.PartnerRides;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;
import org.sycee.rides.AskForRide;
import org.sycee.rides.BookRide;
import org.sycee.rides.OfferedRide;
import org.sycee.rides.RideQuote;
import org.sycee.rides.Rides;
import org.sycee.rides.TipDriver;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room on a real database on 23 November 2026, with everything around it in the test's hand. */
final class RidesRoom implements AutoCloseable {

    static final RideQuery WAY = new RideQuery(FakeOperators.MARKET, FakeOperators.STATION, Optional.empty(), 2);

    final MovableClock clock = new MovableClock();
    final FakeOperators operators = new FakeOperators();
    final FakePins pins = new FakePins();
    final FakeOrders orders = new FakeOrders();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final PersonId mei = PersonId.next();

    private boolean isSwitchedOff;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final TestDatabase database = TestDatabase.of("rides");
    private final TestRoom room;

    RidesRoom() {
        room = TestRoom.on(database)
                .beans(RideService.class, RideRecords.class, RideOrders.class, Operators.class, Looks.class)
                .beans(Tips.class, TipRecords.class, PlacementSweep.class, OrderEnded.class, RideIntents.class)
                .beans(RideMarks.class, RideWatch.class, UnwatchedSweep.class)
                .with(RidesSettings.class, new RidesSettings(key -> Optional.empty()))
                .with(Clock.class, clock)
                .with(PartnerServices.class, services())
                .with(PartnerRides.class, operators)
                .with(PaymentPins.class, pins)
                .with(Orders.class, orders)
                .with(Outbox.class, events::add)
                .with(ManagedScheduledExecutorService.class, managed(ManagedScheduledExecutorService.class))
                .with(ManagedExecutorService.class, managed(ManagedExecutorService.class))
                .start();
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    private <T> T managed(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.invoke(timer, arguments)));
    }

    /** What is asked of billers and channels has no part in rides. */
    private PartnerServices services() {
        return (PartnerServices) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PartnerServices.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "offers" -> List.of(offer(FakeOperators.CITY), offer(FakeOperators.HARBOUR));
                    case "mustBeUsable" -> mustBeUsable();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ServiceOffer offer(String instance) {
        return new ServiceOffer(
                instance, instance, ServiceOffer.Kind.RIDES, Set.of("taxi"), Set.of(), Optional.empty());
    }

    private Object mustBeUsable() {
        if (isSwitchedOff) {
            throw new SyceeException(PartnersError.SERVICE_DISABLED, "told to be off");
        }
        return Optional.empty();
    }

    void beSwitchedOff() {
        isSwitchedOff = true;
    }

    Rides rides() {
        return room.get(Rides.class);
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    RideQuote quoted() {
        return rides().quote(new AskForRide(mei, WAY));
    }

    OfferedRide offered() {
        return quoted().offers().get(0);
    }

    Rides.Booked book(OfferedRide offer, String key) {
        return rides().book(BookRide.of(mei, new IdempotencyKey(key), offer.id(), FakePins.RIGHT));
    }

    /** A ride that is under way. */
    UUID booked() {
        return book(offered(), newKey()).ride().id();
    }

    Rides.Tipped tip(UUID ride, long amount, String key) {
        var money = FakeOperators.usd(amount);
        return rides().tip(TipDriver.of(mei, new IdempotencyKey(key), ride, money, FakePins.RIGHT));
    }

    /** What those above have heard of that ride, oldest first. */
    List<String> heardOf(UUID ride) {
        return events.stream()
                .filter(event -> event.subject().equals(ride))
                .map(Event::type)
                .toList();
    }

    static String newKey() {
        return Ids.next().toString();
    }

    void waitUntil(Instant then) {
        clock.move(Duration.between(clock.instant(), then));
    }

    void pass(Duration time) {
        clock.move(time);
    }

    long rows(String entity) {
        return database.inTransaction(entities ->
                (Long) entities.createQuery("select count(*) from " + entity).getSingleResult());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        room.close();
    }
}
