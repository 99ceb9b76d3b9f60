package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnersError;

/** Two versions of a plugin in one server, from real archives: which of them does what, and when the older one goes. */
@Timeout(120)
class SideBySideIT {

    private static final Deed DEED = Deed.of(Actor.administrator(UUID.randomUUID()), "The new one is better.");
    private static final Duration LONG = Duration.ofSeconds(31);

    /** The rows of instances outlive a test, and each runs a version. */
    private final String instance = "side-" + Ids.next();

    private final String plugin = "paying-" + Ids.next();

    private final HeldPartner partner = new HeldPartner();

    @TempDir
    Path plugins;

    @TempDir
    Path workplace;

    private PartnersRoom room;

    @BeforeEach
    void theFirstVersionRuns() throws IOException {
        put("1.0");
        room = server("one", plugins, Map.of());
    }

    @AfterEach
    void close() {
        partner.close();
        room.close();
    }

    private void put(String version) {
        PayingPlugin.putInto(plugins, workplace, plugin, version);
    }

    private PartnersRoom server(String id, Path folder, Map<String, String> more) throws IOException {
        var settings = new java.util.HashMap<>(Map.of("baseUrl", partner.url(), "callbackSecret", PartnersRoom.SECRET));
        settings.putAll(more);
        var file = workplace.resolve("instances-" + id + ".json");
        Files.writeString(file, """
                [{"instance": "%s", "plugin": "%s", "name": "Side", "categories": [], "settings": %s}]
                """.formatted(instance, plugin, Json.write(settings)));
        return new PartnersRoom(
                new FakePartner(),
                Map.of(
                        "sycee.server.id",
                        id,
                        "sycee.partners.call-timeout",
                        "PT20S",
                        "sycee.partners.plugins-folder",
                        folder.toString(),
                        "sycee.partners.instances-file",
                        file.toString()));
    }

    private void look() {
        room.get(PluginBoard.class).look(DEED);
    }

    private void choose(String version) {
        room.get(PluginBoard.class).choose(plugin, version, DEED);
    }

    /** What happens each second. */
    private void round() {
        room.get(InstanceKeeper.class).run(room.get(InstanceRounds.class)::round);
    }

    private KnownInstance known() {
        return room.get(Instances.class).known(instance);
    }

    private String newBusinessGoesTo() {
        return room.get(Instances.class).usable(instance).version();
    }

    private UUID recorded() {
        var payment = PartnersRoom.payment();
        room.calls().record(PartnersRoom.newCall(instance, payment));
        return payment.key();
    }

    private CompletableFuture<PartnerCall> underWay(UUID key) throws InterruptedException {
        var call = CompletableFuture.supplyAsync(() -> room.calls().advance(key));
        partner.awaitRequest();
        return call;
    }

    private static String reference(PartnerCall call) {
        return call.reference().orElseThrow();
    }

    @Test
    void whatIsInFlightFinishesOnTheOldVersionWhileNewBusinessGoesToTheNewOne() throws Exception {
        var inFlight = recorded();
        var unsent = recorded();
        var old = underWay(inFlight);
        put("1.1");
        look();
        assertThat(newBusinessGoesTo()).isEqualTo("1.1");
        assertThat(known().services()).containsOnlyKeys("1.0", "1.1");
        var next = underWay(recorded());
        partner.answer();
        assertThat(reference(old.join())).isEqualTo("1.0");
        assertThat(reference(next.join())).isEqualTo("1.1");
        assertThat(reference(room.calls().advance(unsent))).isEqualTo("1.0");
        assertThat(partner.requests()).containsExactly("POST /bills/1.0", "POST /bills/1.1", "POST /bills/1.0");
        assertThat(room.audited())
                .contains("plugins-looked-at plugins{reason=The new one is better.}")
                .filteredOn(line -> line.startsWith("instance-moved-on instance:" + instance))
                .singleElement()
                .asString()
                .contains("from=1.0", "to=1.1");
    }

    @Test
    void aCallbackIsReadAndJudgedAsTheVersionOfItsCallHasPromised() throws Exception {
        var key = recorded();
        var inFlight = underWay(key);
        put("1.1");
        look();
        tellRefusal(key, "closed-1.1");
        assertThat(room.state(key)).as("final to the new version alone").isEqualTo(PartnerCall.State.UNKNOWN);
        tellRefusal(key, "closed-1.0");
        partner.answer();
        assertThat(inFlight.join().rejection()).hasValue(new PartnerCall.Rejection("closed-1.0", "1.0"));
    }

    private void tellRefusal(UUID key, String code) {
        var body = Json.write(Map.of("key", key.toString(), "code", code)).getBytes(StandardCharsets.UTF_8);
        room.get(CallbackDesk.class).take(instance, CallbackSigner.signed(body, room.now()));
    }

    @Test
    void afterARestartInTheMiddleTheOldVersionIsThereAgainForWhatItBegan() {
        var begun = recorded();
        put("1.1");
        room.restart();
        assertThat(newBusinessGoesTo()).isEqualTo("1.1");
        partner.answer();
        assertThat(reference(room.calls().advance(begun))).isEqualTo("1.0");
    }

    @Test
    void onceItsLastCallIsFinalTheOldVersionIsClosedAndItsClassesAreCollected() throws Exception {
        var old = underWay(recorded());
        put("1.1");
        look();
        var classes = new WeakReference<>(loaderOf("1.0"));
        room.pass(LONG);
        round();
        assertThat(known().services()).as("a call is open").containsKey("1.0");
        partner.answer();
        assertThat(old.join().state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        old = null;
        round();
        assertThat(known().services()).as("somebody may just have chosen it").containsKey("1.0");
        room.pass(LONG);
        round();
        assertThat(known().services()).containsOnlyKeys("1.1");
        assertThat(room.get(InstalledPlugins.class).isLoaded(plugin, "1.0")).isFalse();
        assertCollected(classes);
    }

    private ClassLoader loaderOf(String version) {
        return known().services().get(version).plugin().loader();
    }

    /** Java's HTTP client lets go of its last thread some seconds after nobody has it any more. */
    private static void assertCollected(WeakReference<?> reference) throws InterruptedException {
        for (var i = 0; i < 300 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(reference.get()).as("something holds the plugin's classes").isNull();
    }

    @Test
    void anArchiveMayBeTakenAwayWhileItsCallsAreOpen() throws Exception {
        var begun = recorded();
        put("1.1");
        look();
        Files.delete(plugins.resolve(plugin + "-1.0.zip"));
        look();
        partner.answer();
        assertThat(reference(room.calls().advance(begun))).isEqualTo("1.0");
    }

    @Test
    void anOlderVersionAloneTakesNothingNew() throws Exception {
        put("1.1");
        look();
        Files.delete(plugins.resolve(plugin + "-1.1.zip"));
        room.restart();
        assertNothingNew("Version 1.1 of the plugin " + plugin + " ran last, and is not here.");
        choose("1.0");
        assertThat(newBusinessGoesTo()).isEqualTo("1.0");
    }

    private void assertNothingNew(String why) {
        assertThatThrownBy(this::newBusinessGoesTo)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE))
                .hasMessageContaining(why);
    }

    @Test
    void anAdministratorGoesBackAndNeitherALookNorARestartGoesOnAgain() {
        put("1.1");
        look();
        choose("1.0");
        assertThat(newBusinessGoesTo()).isEqualTo("1.0");
        look();
        assertThat(newBusinessGoesTo()).isEqualTo("1.0");
        room.restart();
        assertThat(newBusinessGoesTo()).isEqualTo("1.0");
        put("1.2");
        look();
        assertThat(newBusinessGoesTo()).isEqualTo("1.2");
        assertThat(room.audited())
                .filteredOn(line -> line.startsWith("instance-version-chosen"))
                .singleElement()
                .asString()
                .contains("instance:" + instance, "from=1.1", "to=1.0", "reason=The new one is better.");
    }

    @Test
    void goingBackTwiceIsGoingBackOnce() {
        put("1.1");
        look();
        choose("1.0");
        choose("1.0");
        assertThat(room.audited())
                .filteredOn(line -> line.startsWith("instance-version-chosen instance:" + instance))
                .hasSize(1);
    }

    @Test
    void nobodyGoesToAVersionThatIsNotHere() {
        assertThatThrownBy(() -> choose("0.9"))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.VERSION_UNUSABLE))
                .hasMessage("Version 0.9 of the plugin " + plugin
                        + " is not here, or has no instance. Nothing was changed.");
        assertThat(newBusinessGoesTo()).isEqualTo("1.0");
    }

    @Test
    void norToOneThatIsOnlyLeftInMemory() throws IOException {
        recorded();
        put("1.1");
        look();
        Files.writeString(plugins.resolve(plugin + "-1.0.zip"), "garbage");
        look();
        assertThat(known().services()).containsKey("1.0");
        assertThatThrownBy(() -> choose("1.0"))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.VERSION_UNUSABLE));
        assertThat(newBusinessGoesTo()).isEqualTo("1.1");
    }

    @Test
    void anArchiveThatIsRefusedAtALookChangesNothing() throws IOException {
        Files.writeString(plugins.resolve(plugin + "-1.1.zip"), "garbage");
        look();
        assertThat(newBusinessGoesTo()).isEqualTo("1.0");
        assertThat(room.get(InstalledPlugins.class).refused())
                .extracting(RefusedArchive::file)
                .contains(plugin + "-1.1.zip");
    }

    @Test
    void otherServersFollowAndOneWithoutTheArchiveTakesNothingNew() throws IOException {
        var theirs = Files.createDirectory(workplace.resolve("theirs"));
        PayingPlugin.putInto(theirs, workplace, plugin, "1.0");
        try (var other = server("two", theirs, Map.of())) {
            put("1.1");
            look();
            other.get(InstanceKeeper.class).run(other.get(InstanceRounds.class)::round);
            assertThatThrownBy(() -> other.get(Instances.class).usable(instance))
                    .hasMessageContaining("ran last, and is not here");
            PayingPlugin.putInto(theirs, workplace, plugin, "1.1");
            other.get(InstanceKeeper.class).run(other.get(InstanceRounds.class)::round);
            assertThat(other.get(Instances.class).usable(instance).version()).isEqualTo("1.1");
            choose("1.0");
            other.get(InstanceKeeper.class).run(other.get(InstanceRounds.class)::round);
            assertThat(other.get(Instances.class).usable(instance).version()).isEqualTo("1.0");
        }
    }

    @Test
    void anInstanceThatTheNewVersionDoesNotOpenStaysWithTheOldOne() throws IOException {
        var strict = "strict-" + Ids.next();
        var file = workplace.resolve("strict.json");
        Files.writeString(file, """
                [{"instance": "%s", "plugin": "%s", "name": "Strict", "categories": [],
                  "settings": {"baseUrl": "%s", "refusedBy": "1.1"}}]
                """.formatted(strict, plugin, partner.url()));
        room.restartWith("sycee.partners.instances-file", file.toString());
        put("1.1");
        look();
        assertThat(newBusinessGoesTo()).isEqualTo("1.1");
        assertThat(room.get(Instances.class).usable(strict).version()).isEqualTo("1.0");
        assertThat(room.get(Instances.class).known(strict).notOpened())
                .containsExactly(Map.entry("1.1", "It cannot be opened: a setting does not suit 1.1."));
    }

    @Test
    void theBoardTellsWhatEachVersionIsForAndWhatItHasToFinish() throws Exception {
        recorded();
        put("1.1");
        put("0.9");
        look();
        var board = room.get(PluginBoard.class).all().stream()
                .filter(one -> one.id().equals(plugin))
                .findFirst()
                .orElseThrow();
        assertThat(board.versions())
                .extracting(one -> one.version() + " " + one.state() + " " + one.openCalls() + " " + one.here())
                .containsExactly("1.1 RUNS 0 true", "1.0 FINISHES 1 true", "0.9 STANDS_BY 0 true");
    }
}
