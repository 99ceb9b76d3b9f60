package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;

/** What is set for an instance is changed while it works. */
@Timeout(120)
class InstanceSettingsIT {

    private static final Deed DEED = Deed.of(Actor.administrator(UUID.randomUUID()), "The partner has moved.");

    private final String instance = "set-" + Ids.next();
    private final String plugin = "paying-" + Ids.next();
    private final HeldPartner before = new HeldPartner();
    private final HeldPartner after = new HeldPartner();

    @TempDir
    Path plugins;

    @TempDir
    Path workplace;

    private PartnersRoom room;

    @BeforeEach
    void anInstanceRuns() throws IOException {
        PayingPlugin.putInto(plugins, workplace, plugin, "1.0");
        before.answer();
        after.answer();
        room = server("one");
    }

    @AfterEach
    void close() {
        room.close();
        before.close();
        after.close();
    }

    private PartnersRoom server(String id) throws IOException {
        var file =
                Files.writeString(workplace.resolve("instances.json"), """
                [{"instance": "%s", "plugin": "%s", "name": "Set", "categories": [],
                  "settings": {"baseUrl": "%s", "callbackSecret": "old"}}]
                """.formatted(instance, plugin, before.url()));
        var settings = Map.of(
                "sycee.server.id", id,
                "sycee.partners.plugins-folder", plugins.toString(),
                "sycee.partners.instances-file", file.toString());
        return new PartnersRoom(new FakePartner(), settings);
    }

    private InstanceJson set(String name, @Nullable String value) {
        var changes = new InstanceChanges(Optional.empty(), Collections.singletonMap(name, value));
        return room.get(Switchboard.class).set(instance, changes, DEED);
    }

    private PartnerCall paidBy(PartnersRoom server) {
        var payment = PartnersRoom.payment();
        server.calls().record(PartnersRoom.newCall(instance, payment));
        return server.calls().advance(payment.key());
    }

    private ServiceInstance service() {
        return room.get(Instances.class).usable(instance);
    }

    @Test
    void whatIsSetCountsAtOnceAndAfterARestartAndIsAuditedByNameAlone() {
        assertThat(set("baseUrl", after.url()).settings()).containsExactly("baseUrl", "callbackSecret");
        assertThat(paidBy(room).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        room.restart();
        assertThat(paidBy(room).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        assertThat(before.requests()).isEmpty();
        assertThat(after.requests()).hasSize(2);
        assertThat(room.audited())
                .filteredOn(line -> line.contains(instance))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line)
                            .startsWith("instance-configured instance:" + instance)
                            .contains("settings=baseUrl", "reason=");
                    assertThat(line).doesNotContain(after.url());
                });
    }

    @Test
    void whatThePluginDoesNotOpenWithIsRefusedWithItsReasonAndTheOldStays() {
        var old = service();
        assertThatThrownBy(() -> set("refusedBy", "1.0"))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.SETTINGS_REFUSED))
                .hasMessage("It cannot be opened: a setting does not suit 1.0. Nothing was changed.");
        assertThat(service()).isSameAs(old);
        assertThat(room.audited()).noneMatch(line -> line.startsWith("instance-configured"));
        room.restart();
        assertThat(service().configuration().settings()).doesNotContainKey("refusedBy");
    }

    @Test
    void whatIsSetToNothingIsTakenAwayAndWhatIsNotNamedStays() {
        set("note", "kept");
        assertThat(service().configuration().settings())
                .containsEntry("callbackSecret", "old")
                .containsEntry("note", "kept");
        assertThat(set("note", null).settings()).containsExactly("baseUrl", "callbackSecret");
    }

    @Test
    void theServiceThatWasReplacedIsClosedAWhileLater() {
        var old = service();
        set("note", "new");
        assertThat(service()).isNotSameAs(old);
        assertThat(old.connection().threads().isShutdown())
                .as("somebody may be using it")
                .isFalse();
        room.pass(Duration.ofSeconds(31));
        room.get(InstanceKeeper.class).run(room.get(InstanceRounds.class)::round);
        assertThat(old.connection().threads().isShutdown()).isTrue();
        assertThat(service().connection().threads().isShutdown()).isFalse();
    }

    @Test
    void otherServersFollow() throws IOException {
        try (var other = server("two")) {
            set("baseUrl", after.url());
            other.get(InstanceKeeper.class).run(other.get(InstanceRounds.class)::round);
            assertThat(paidBy(other).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
            assertThat(after.requests()).hasSize(1);
        }
    }

    @Test
    void aVersionThatWaitedForASettingTakesOverOnceItIsThere() {
        set("refusedBy", "1.1");
        PayingPlugin.putInto(plugins, workplace, plugin, "1.1");
        room.get(PluginBoard.class).look(DEED);
        assertThat(service().version()).isEqualTo("1.0");
        set("refusedBy", null);
        assertThat(service().version()).isEqualTo("1.1");
    }

    private InstanceSeed another(Map<String, String> settings) {
        return new InstanceSeed("another-" + instance, plugin, "Another", Set.of("water"), settings);
    }

    private InstanceJson added(Map<String, String> settings) {
        return room.get(Switchboard.class).add(another(settings), DEED);
    }

    @Test
    void oneMoreTakesBusinessAtOnceAndAfterARestartAndIsAuditedWithoutItsSettings() {
        var added = added(Map.of("baseUrl", after.url()));
        assertThat(added.state()).isEqualTo(InstanceJson.State.AVAILABLE);
        room.restart();
        var payment = PartnersRoom.payment();
        room.calls().record(PartnersRoom.newCall(added.instance(), payment));
        assertThat(room.calls().advance(payment.key()).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        assertThat(after.requests()).hasSize(1);
        assertThat(before.requests()).isEmpty();
        assertThat(room.audited())
                .filteredOn(line -> line.startsWith("instance-added instance:" + added.instance()))
                .singleElement()
                .asString()
                .contains("plugin=" + plugin, "reason=")
                .doesNotContain(after.url());
    }

    @Test
    void oneThatItsPluginDoesNotOpenIsNotAdded() {
        assertThatThrownBy(() -> added(Map.of("baseUrl", after.url(), "refusedBy", "1.0")))
                .hasMessage("It cannot be opened: a setting does not suit 1.0. Nothing was changed.");
        assertThat(room.get(Instances.class).all())
                .extracting(KnownInstance::name)
                .doesNotContain("another-" + instance);
        assertThat(room.audited()).noneMatch(line -> line.startsWith("instance-added instance:another-" + instance));
    }

    @Test
    void peopleReadAnotherNameAtOnceAndNothingElseChanges() {
        var opened = service();
        var changes = new InstanceChanges(Optional.of("Metro of old"), Map.of());
        assertThat(room.get(Switchboard.class).set(instance, changes, DEED).name())
                .isEqualTo("Metro of old");
        assertThat(room.get(PartnerServices.class).offer(instance).orElseThrow().name())
                .isEqualTo("Metro of old");
        assertThat(service()).as("nothing was opened anew").isSameAs(opened);
        assertThat(room.audited())
                .filteredOn(line -> line.startsWith("instance-configured instance:" + instance))
                .last()
                .asString()
                .contains("name=Metro of old", "reason=");
        room.restart();
        assertThat(room.get(Instances.class).known(instance).configuration().name())
                .isEqualTo("Metro of old");
    }

    @Test
    void aNameIsTakenForLife() {
        added(Map.of("baseUrl", after.url()));
        assertThatThrownBy(() -> added(Map.of("baseUrl", before.url())))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.INSTANCE_EXISTS));
    }

    /** As if on several servers: not the keeper of one keeps them apart. */
    @Test
    void ofManyWhoAddOneNameAtOnceOneDoesAndTheOthersAreTold() {
        var records = room.get(InstanceRecords.class);
        var told = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> records.add(another(Map.of()), DEED), task -> new Thread(task).start()))
                .map(run -> run.handle((done, failure) -> failure == null ? "added" : failure.getMessage()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(told).hasSize(8).containsOnlyOnce("added");
        assertThat(told)
                .filteredOn(one -> one.contains("already. Nothing was changed."))
                .hasSize(7);
    }
}
