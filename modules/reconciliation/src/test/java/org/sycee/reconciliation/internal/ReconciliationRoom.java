package org.sycee.reconciliation.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.PlatformClock;
import org.sycee.ledger.Ledger;
import org.sycee.orders.CallOrders;
import org.sycee.partners.CallBook;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;
import org.sycee.payments.CallPayIns;
import org.sycee.payments.Corrections;
import org.sycee.payments.Payments;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room on a real database, with the rooms below and the time in the test's hand. */
final class ReconciliationRoom implements AutoCloseable {

    static final String METRO = "metro";
    static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    static final Actor BERT = Actor.administrator(UUID.randomUUID());
    static final Duration A_DAY = Duration.ofDays(1);

    final PlatformClock clock = new PlatformClock();
    final FakeHouse house = new FakeHouse();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<String> evidenceRead = new CopyOnWriteArrayList<>();
    final TestDatabase database = TestDatabase.of("reconciliation");

    private final Map<String, String> settings = new HashMap<>(Map.of("sycee.server.id", "one"));
    private final TestRoom room;

    ReconciliationRoom() {
        room = TestRoom.on(database)
                .beans(FileDesk.class, FileEntering.class, Oversight.class)
                .beans(Matching.class, MatchRecords.class, MatchSweep.class, Rounds.class, OurBooks.class)
                .beans(BreakDesk.class, BreakRecords.class, Adjustments.class)
                .with(
                        ReconciliationSettings.class,
                        new ReconciliationSettings(key -> Optional.ofNullable(settings.get(key))))
                .with(CallBook.class, house)
                .with(EvidenceBook.class, this::read)
                .with(CallOrders.class, house.orders())
                .with(CallPayIns.class, house.payIns())
                .with(Payments.class, house.corrections.payments())
                .with(Corrections.class, house.corrections)
                .with(Ledger.class, house.ledger())
                .with(PartnerServices.class, services())
                .with(AuditLog.class, (who, action, subject, details) -> audited.add(action + " " + subject + details))
                .with(Clock.class, clock)
                .with(ManagedScheduledExecutorService.class, nobody(ManagedScheduledExecutorService.class))
                .start();
    }

    private EvidenceJson read(Actor who, String doubt, UUID key, EvidenceBook.Page page) {
        evidenceRead.add(who.id() + " " + doubt + " " + key + " " + page.show());
        return EvidenceJson.NOTHING;
    }

    /** Only whether there is such a service is asked. */
    private static PartnerServices services() {
        return (PartnerServices) Proxy.newProxyInstance(
                ReconciliationRoom.class.getClassLoader(),
                new Class<?>[] {PartnerServices.class},
                (proxy, method, arguments) -> METRO.equals(arguments[0])
                        ? Optional.of(new ServiceOffer(
                                METRO, "Metro", ServiceOffer.Kind.BILLER, Set.of(), Set.of(), Optional.empty()))
                        : Optional.empty());
    }

    private static <T> T nobody(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    void set(String key, String value) {
        settings.put(key, value);
    }

    /** The day that begins so many days before this one. */
    Instant day(int before) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(A_DAY.multipliedBy(before));
    }

    PartnerCsv file(int daysBefore) {
        return PartnerCsv.of(METRO, day(daysBefore), A_DAY);
    }

    FileDesk.Looked take(PartnerCsv file) {
        return take(file.stream());
    }

    FileDesk.Looked take(InputStream file) {
        return bean(FileDesk.class).take(file, ANNA);
    }

    /** Takes a file in and compares it. */
    FileDesk.Looked compared(PartnerCsv file) {
        var taken = take(file);
        sweep();
        return bean(FileDesk.class).look(taken.file().id());
    }

    void sweep() {
        bean(MatchSweep.class).sweep();
    }

    void sweepAfter(Duration time) {
        clock.advance(time);
        sweep();
    }

    List<BreakEntity> open() {
        return bean(BreakDesk.class).open(Optional.empty(), 1_000);
    }

    /** The one break under a key that has not ended. */
    Optional<BreakEntity> open(UUID key) {
        return open().stream().filter(one -> one.key().equals(key.toString())).findFirst();
    }

    /** Anna proposes how a break ends. */
    UUID proposed(BreakEntity found, BreakResolution how) {
        var proposal = Proposal.of(Deed.of(ANNA, "They say so."), how, "Their letter of 28 November");
        return bean(BreakDesk.class)
                .propose(found.id(), proposal)
                .proposals()
                .get(0)
                .id();
    }

    /** Anna and Bert end a break. */
    BreakFile ended(BreakEntity found, BreakResolution how) {
        var deed = Deed.of(BERT, "I have read it.");
        return bean(BreakDesk.class).approve(found.id(), proposed(found, how), deed);
    }

    BreakEntity seen(UUID id) {
        return bean(BreakDesk.class).look(id).found();
    }

    @Override
    public void close() {
        room.close();
    }
}
