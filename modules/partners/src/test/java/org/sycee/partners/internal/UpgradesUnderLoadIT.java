package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.State;

/** Versions are delivered, taken over and taken away while people pay. */
class UpgradesUnderLoadIT {

    private static final int UPGRADES = Integer.getInteger("partners.upgrades", 5);
    private static final int PAYERS = 4;
    private static final int CALLS_BETWEEN = 20;
    private static final Duration LONG = Duration.ofSeconds(31);
    private static final Deed DEED = Deed.of(Actor.administrator(UUID.randomUUID()), "A new one was delivered.");

    private final String plugin = "busy-" + Ids.next();
    private final HeldPartner partner = new HeldPartner();
    private final ConcurrentLinkedQueue<PartnerCall> done = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    @TempDir
    Path plugins;

    @TempDir
    Path workplace;

    private PartnersRoom room;

    @BeforeEach
    void theFirstVersionRuns() throws IOException {
        partner.answer();
        put(0);
        var file = workplace.resolve("instances.json");
        Files.writeString(file, """
                [{"instance": "%s", "plugin": "%s", "name": "Busy", "categories": [], "settings": {"baseUrl": "%s"}}]
                """.formatted(plugin, plugin, partner.url()));
        room = new PartnersRoom(
                new FakePartner(),
                Map.of(
                        "sycee.partners.call-timeout", "PT20S",
                        "sycee.partners.plugins-folder", plugins.toString(),
                        "sycee.partners.instances-file", file.toString()));
    }

    @AfterEach
    void close() {
        partner.close();
        room.close();
    }

    @Test
    void noCallFailsAndNothingOfFormerVersionsStaysInMemory() throws Exception {
        var payers = Stream.generate(() -> CompletableFuture.runAsync(this::payOn, work -> new Thread(work).start()))
                .limit(PAYERS)
                .toList();
        var former = new ArrayList<WeakReference<ClassLoader>>();
        for (var next = 1; next <= UPGRADES; next++) {
            awaitCalls(next * CALLS_BETWEEN);
            former.add(new WeakReference<>(running().plugin().loader()));
            upgrade(next);
        }
        awaitCalls((UPGRADES + 1) * CALLS_BETWEEN);
        open = false;
        payers.forEach(CompletableFuture::join);

        assertThat(done).extracting(PartnerCall::state).containsOnly(State.SUCCEEDED);
        assertThat(done).extracting(call -> call.reference().orElseThrow()).contains(version(0), version(UPGRADES));
        closeWhatIsIdle();
        assertCollected(former);
    }

    private void payOn() {
        while (open) {
            var payment = PartnersRoom.payment();
            room.calls().record(PartnersRoom.newCall(plugin, payment));
            done.add(room.calls().advance(payment.key()));
        }
    }

    private void awaitCalls(int count) throws InterruptedException {
        while (done.size() < count) {
            Thread.sleep(5);
        }
    }

    private void upgrade(int next) throws IOException {
        put(next);
        room.get(PluginBoard.class).look(DEED);
        assertThat(running().version()).isEqualTo(version(next));
        Files.delete(archive(next - 1));
        room.get(PluginBoard.class).look(DEED);
    }

    private ServiceInstance running() {
        return room.get(Instances.class).usable(plugin);
    }

    private void put(int number) {
        PayingPlugin.putInto(plugins, workplace, plugin, version(number));
    }

    private static String version(int number) {
        return "1." + number;
    }

    private Path archive(int number) {
        return plugins.resolve(PluginManifest.archiveName(plugin, version(number)));
    }

    private void closeWhatIsIdle() {
        for (var time = 0; time < 2; time++) {
            room.pass(LONG);
            room.get(InstanceKeeper.class).run(room.get(InstanceRounds.class)::round);
        }
        assertThat(room.get(Instances.class).known(plugin).services()).containsOnlyKeys(version(UPGRADES));
    }

    /** Java's HTTP client lets go of its last thread some seconds after nobody has it any more. */
    private static void assertCollected(List<WeakReference<ClassLoader>> former) throws InterruptedException {
        for (var i = 0; i < 300 && former.stream().anyMatch(loader -> loader.get() != null); i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(former).as("something holds a former version's classes").allMatch(loader -> loader.get() == null);
    }
}
