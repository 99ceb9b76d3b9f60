package org.sycee.partners.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.ServerStarted;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.ServiceOffer;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room against a real database, with one instance of a fake partner, and both times in the test's hand. */
final class PartnersRoom implements AutoCloseable {

    static final String SECRET = "shared-secret";

    /** Shared by all tests: each has calls of its own. */
    static final String METRO_SETTINGS =
            "{\"baseUrl\": \"http://127.0.0.1:1\", \"callbackSecret\": \"" + SECRET + "\"}";

    /** All others are called Mei Lin here, and read Chinese. */
    static final PersonId UNKNOWN = new PersonId(Ids.next());

    private static final TestDatabase DATABASE = TestDatabase.of("partners");
    /** Of all rooms in this process: they share the database, and what is sealed in it. */
    static final Path KEYSET = newFolder().resolve("keyset.json");

    private final PlatformClock platform = new PlatformClock();
    private final PlatformClock real = new PlatformClock();
    private final FakePartner partner;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> audited = new CopyOnWriteArrayList<>();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "sycee.mode", "sandbox",
            "sycee.server.id", "one",
            "sycee.data.dir", newFolder().toString(),
            "sycee.partners.call-timeout", "PT0.5S",
            "sycee.partners.sweep-interval", "PT24H",
            "sycee.partners.keyset-file", KEYSET.toString(),
            "sycee.partners.instances-file", instancesFile().toString()));
    private boolean idempotent = true;
    private OptionalLong maxPerDay = OptionalLong.empty();
    private Set<Instrument.Kind> paysOutTo = Set.of(Instrument.Kind.CARD);
    private boolean refunds = true;
    private Set<PersonalField> personalFields = Set.of();
    private String version = "1.0";
    private CallbackScheme callbacks = CallbackScheme.HMAC_SHA256;
    private volatile boolean mute;
    private TestRoom room;

    PartnersRoom() {
        this(new FakePartner());
    }

    PartnersRoom(FakePartner partner) {
        this(partner, Map.of());
    }

    /** With real archives, if the settings name a folder of them. */
    PartnersRoom(FakePartner partner, Map<String, String> more) {
        this.partner = partner;
        settings.putAll(more);
        forgetVersions();
        this.room = start();
    }

    /** Other tests have run other versions of the fake partner, on the same database. */
    private static void forgetVersions() {
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update partners.instance set version = null, newest_version = null where plugin = 'fake'")
                .executeUpdate());
    }

    private static Optional<Customer> customer(PersonId person) {
        return person.equals(UNKNOWN)
                ? Optional.empty()
                : Optional.of(new Customer(person, "Mei Lin", "m•••@example.com", "zh-CN", ZoneOffset.UTC));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("keyset");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path instancesFile() {
        try {
            var file = Files.createTempFile("instances", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    [{"instance": "metro", "plugin": "fake", "name": "Metro", "categories": ["electricity"],
                      "settings": %s},
                     {"instance": "ghost", "plugin": "absent", "name": "Ghost", "categories": [], "settings": {}}]
                    """.formatted(METRO_SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestRoom start() {
        var started = TestRoom.on(DATABASE)
                .beans(InstanceSeeds.class, InstanceRecords.class, InstanceOpener.class, Instances.class)
                .beans(
                        Succession.class,
                        OpenInstances.class,
                        InstanceRounds.class,
                        InstanceKeeper.class,
                        PluginBoard.class)
                .beans(SettingsDesk.class)
                .beans(StoredEvidence.class, ExchangeRecords.class, CallRecords.class, CallSteps.class, CallNews.class)
                .beans(CallBudgets.class, BudgetSweep.class)
                .beans(ContradictionRecords.class, ContradictionResource.class)
                .beans(CallWork.class, PartnerCallService.class, CallSweep.class, Questions.class, CompanyCache.class)
                .beans(RideDesk.class, RefundDesk.class)
                .beans(ChargeBackDesk.class, ChargeBackRecords.class, Moments.class, CallTrailReading.class)
                .beans(CallComparing.class, EvidenceReading.class)
                .beans(Disclosures.class, DisclosureRecords.class)
                .beans(ServiceCatalogue.class, CallbackRecords.class, CallbackReading.class)
                .beans(CallbackDesk.class, CallbackHints.class)
                .beans(InstanceSwitches.class, HealthRecords.class, Switchboard.class, SettingsSeal.class)
                .with(AuditLog.class, (who, action, subject, details) -> audited.add(action + " " + subject + details))
                .with(Customers.class, PartnersRoom::customer)
                .with(Clock.class, platform)
                .with(RealTime.class, new RealTime(real))
                .with(Outbox.class, this::tell)
                .with(PartnersSettings.class, partnersSettings())
                .with(InstalledPlugins.class, plugins())
                .with(ManagedThreadFactory.class, new TestThreads())
                .with(ManagedScheduledExecutorService.class, new TestThreads().scheduler())
                .start();
        started.get(InstanceSeeds.class).start(new ServerStarted());
        started.get(InstanceKeeper.class).start(new ServerStarted());
        started.get(CallSweep.class).start(new ServerStarted());
        return started;
    }

    private void tell(Event event) {
        if (mute) {
            throw new IllegalStateException("nothing can be told just now");
        }
        events.add(event);
    }

    /** Whether no call can move, since nobody could be told of it. */
    void mute(boolean on) {
        mute = on;
    }

    private PartnersSettings partnersSettings() {
        return new PartnersSettings(key -> Optional.ofNullable(settings.get(key)));
    }

    private InstalledPlugins plugins() {
        if (settings.containsKey("sycee.partners.plugins-folder")) {
            return new PluginFolder(partnersSettings(), new TestThreads());
        }
        var terms = new Terms(
                idempotent, Duration.ofSeconds(5), false, Set.of("declined"), Set.of("USD"), 500_000, maxPerDay);
        var manifest = new PluginManifest(
                "fake",
                version,
                "1.1",
                ServiceOffer.Kind.BILLER,
                AllowedRoutes.parse("GET /bills"),
                terms,
                callbacks,
                paysOutTo,
                refunds,
                personalFields);
        var from = new PluginVersion(manifest, Signer.NOBODY, Optional.empty());
        return new FakePlugins(new LoadedPlugin(from, partner, getClass().getClassLoader()));
    }

    /** Stops the server and starts it again, on the same database. */
    void restart() {
        room.close();
        room = start();
    }

    void restartWith(String key, String value) {
        settings.put(key, value);
        restart();
    }

    void restartWithVersion(String other) {
        version = other;
        restart();
    }

    void restartWithADailyBudgetOf(long minorUnits) {
        maxPerDay = OptionalLong.of(minorUnits);
        restart();
    }

    void restartWithoutPayingOut() {
        restartPayingOutTo(Set.of());
    }

    void restartPayingOutTo(Set<Instrument.Kind> kinds) {
        paysOutTo = kinds;
        restart();
    }

    void restartGivingNothingBack() {
        refunds = false;
        restart();
    }

    void restartTelling(PersonalField... fields) {
        personalFields = Set.of(fields);
        restart();
    }

    void restartNotIdempotent() {
        idempotent = false;
        restart();
    }

    void restartWithoutSignatures() {
        callbacks = CallbackScheme.NONE;
        restart();
    }

    void restartWithWebhooks() {
        callbacks = CallbackScheme.STANDARD_WEBHOOKS;
        restart();
    }

    void setForMetro(String name, @Nullable String value) {
        var changes = new InstanceChanges(Optional.empty(), Collections.singletonMap(name, value));
        room.get(Switchboard.class).set("metro", changes, Deed.of(Actor.administrator(UUID.randomUUID()), "A test."));
    }

    /** Lets time pass, in both senses. */
    void pass(Duration time) {
        platform.advance(time);
        real.advance(time);
    }

    /** Moves the clock that people see, and no other. */
    void moveTheClock(Duration by) {
        platform.advance(by);
    }

    FakePartner partner() {
        return partner;
    }

    List<Event> events() {
        return events;
    }

    /** What was written to the audit log. */
    List<String> audited() {
        return audited;
    }

    TestDatabase database() {
        return DATABASE;
    }

    java.time.Instant now() {
        return platform.instant();
    }

    PartnerCalls calls() {
        return room.get(PartnerCalls.class);
    }

    <T> T get(Class<T> type) {
        return room.get(type);
    }

    static BillPayment payment() {
        return new BillPayment(
                Ids.next(), Money.of(8420, "USD"), "METRO", "B-1", Map.of("customerNumber", "1002003000"));
    }

    /** A call for somebody of whom no test asks. */
    static NewCall newCall(String instance, Operation operation) {
        return new NewCall(instance, operation, new PersonId(Ids.next()));
    }

    /** A new call, recorded. */
    UUID recorded() {
        var payment = payment();
        calls().record(newCall("metro", payment));
        return payment.key();
    }

    PartnerCall.State state(UUID key) {
        return calls().find(key).orElseThrow().state();
    }

    @Override
    public void close() {
        room.close();
    }
}
