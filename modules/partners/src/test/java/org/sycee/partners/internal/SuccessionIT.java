package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

/** A plugin's id is not enough to come to what is set for its instances: who has signed it counts. */
@Timeout(120)
class SuccessionIT {

    private static final Deed DEED = Deed.of(Actor.administrator(UUID.randomUUID()), "Acme sold it to them.");
    private static final String STRANGERS =
            "It is signed by somebody else: by the partner other, not by the partner acme."
                    + " It takes nothing over unless an administrator chooses it.";

    private final String instance = "heir-" + Ids.next();
    private final String plugin = "paying-" + Ids.next();
    private final TestSigner operator = TestSigner.withNewKey();
    private final TestSigner acme = TestSigner.withNewKey();
    private final TestSigner other = TestSigner.withNewKey();

    @TempDir
    Path plugins;

    @TempDir
    Path trust;

    @TempDir
    Path workplace;

    private PartnersRoom room;

    @BeforeEach
    void acmesVersionRuns() throws IOException {
        operator.trustedIn(trust.resolve("operator/ours.pem"));
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        other.trustedIn(trust.resolve("partners/other.pem"));
        put("1.0", acme);
        Files.writeString(workplace.resolve("instances.json"), """
                [{"instance": "%s", "plugin": "%s", "name": "Heir", "categories": [],
                  "settings": {"baseUrl": "http://127.0.0.1:1"}}]
                """.formatted(instance, plugin));
        room = server("one", plugins);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private PartnersRoom server(String id, Path folder) {
        return new PartnersRoom(
                new FakePartner(),
                Map.of(
                        "sycee.server.id", id,
                        "sycee.partners.least-trust", "PARTNER",
                        "sycee.partners.plugins-folder", folder.toString(),
                        "sycee.partners.trust-folder", trust.toString(),
                        "sycee.partners.instances-file",
                                workplace.resolve("instances.json").toString()));
    }

    private void put(String version, TestSigner signer) {
        putInto(plugins, version, signer);
    }

    private void putInto(Path folder, String version, TestSigner signer) {
        PayingPlugin.putInto(folder, workplace, plugin, version);
        signer.sign(folder.resolve(PluginManifest.archiveName(plugin, version)));
    }

    private void look() {
        room.get(PluginBoard.class).look(DEED);
    }

    private void choose(String version) {
        room.get(PluginBoard.class).choose(plugin, version, DEED);
    }

    private static void round(PartnersRoom server) {
        server.get(InstanceKeeper.class).run(server.get(InstanceRounds.class)::round);
    }

    private KnownInstance known() {
        return room.get(Instances.class).known(instance);
    }

    private String runs(String name) {
        return room.get(Instances.class).usable(name).version();
    }

    private List<String> audited(String action) {
        return room.audited().stream()
                .filter(line -> line.startsWith(action + " instance:" + instance))
                .toList();
    }

    @Test
    void theSameSignersNextVersionTakesOver() {
        put("1.1", acme);
        look();
        assertThat(runs(instance)).isEqualTo("1.1");
        assertThat(audited("instance-moved-on")).singleElement().asString().contains("signer=the partner acme");
    }

    @Test
    void anotherPartnersVersionStandsByAndIsNotEvenOpened() {
        put("9.0", other);
        look();
        assertThat(runs(instance)).isEqualTo("1.0");
        assertThat(known().services()).containsOnlyKeys("1.0");
        assertThat(known().notOpened()).containsExactly(Map.entry("9.0", STRANGERS));
        assertThat(audited("instance-held-back")).singleElement().asString().contains("version=9.0", STRANGERS);
        room.restart();
        assertThat(runs(instance)).isEqualTo("1.0");
        assertThat(known().services()).containsOnlyKeys("1.0");
    }

    @Test
    void thatItStandsByIsSaidForAsLongAsItDoes() {
        put("1.1", acme);
        put("9.0", other);
        look();
        choose("1.0");
        assertThat(known().notOpened()).containsExactly(Map.entry("9.0", STRANGERS));
    }

    @Test
    void whatTheOperatorHasPutInMeanwhileIsNotSucceededByWhatWasSeenBefore() {
        var records = room.get(InstanceRecords.class);
        var seen = records.find(instance);
        records.moveOn(seen, new SignedVersion("1.1", new Signer(Signer.Level.OPERATOR, "ours")), Actor.SYSTEM);
        records.moveOn(seen, new SignedVersion("1.2", new Signer(Signer.Level.PARTNER, "acme")), Actor.SYSTEM);
        assertThat(records.find(instance).running().version()).hasValue("1.1");
    }

    @Test
    void itRunsOnceAnAdministratorHasChosenItOnAllServers() throws IOException {
        put("9.0", other);
        look();
        var theirs = Files.createDirectory(workplace.resolve("theirs"));
        putInto(theirs, "1.0", acme);
        putInto(theirs, "9.0", other);
        try (var second = server("two", theirs)) {
            choose("9.0");
            round(second);
            assertThat(second.get(Instances.class).usable(instance).version()).isEqualTo("9.0");
        }
        assertThat(runs(instance)).isEqualTo("9.0");
        assertThat(audited("instance-version-chosen"))
                .singleElement()
                .asString()
                .contains("from=1.0", "to=9.0", "signer=the partner other");
        put("9.1", other);
        put("9.2", acme);
        look();
        assertThat(runs(instance)).isEqualTo("9.1");
    }

    @Test
    void theOperatorsVersionTakesOverAndAPartnersDoesNotSucceedIt() {
        put("1.1", operator);
        look();
        assertThat(runs(instance)).isEqualTo("1.1");
        put("1.2", acme);
        look();
        assertThat(runs(instance)).isEqualTo("1.1");
        assertThat(known().notOpened().get("1.2")).contains("by the partner acme, not by the operator as ours");
    }

    @Test
    void theVersionThatRunsIsNotOpenedAsSomebodyElseHasSignedIt() throws IOException {
        var theirs = Files.createDirectory(workplace.resolve("theirs"));
        putInto(theirs, "1.0", other);
        try (var second = server("two", theirs)) {
            assertThatThrownBy(() -> second.get(Instances.class).usable(instance))
                    .isInstanceOfSatisfying(
                            SyceeException.class,
                            e -> assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE))
                    .hasMessageContaining(STRANGERS);
            second.get(PluginBoard.class).choose(plugin, "1.0", DEED);
            assertThat(second.get(Instances.class).usable(instance).version()).isEqualTo("1.0");
        }
    }

    @Test
    void aNewInstanceGoesToWhoseThePluginIs() {
        put("9.0", other);
        look();
        var added = new InstanceSeed(
                "next-" + Ids.next(), plugin, "Next", Set.of(), Map.of("baseUrl", "http://127.0.0.1:1"));
        room.get(SettingsDesk.class).add(added, DEED);
        assertThat(runs(added.instance())).isEqualTo("1.0");
    }

    @Test
    void whatRanBeforeSignersWereKeptIsTakenOverAsItIsFoundFirst() {
        forgetSigners();
        put("9.0", other);
        room.restart();
        assertThat(runs(instance)).isEqualTo("1.0");
        put("1.1", acme);
        look();
        assertThat(runs(instance)).isEqualTo("1.1");
    }

    @Test
    void ifItIsNotFoundOnlyTheOperatorMayGoOn() throws IOException {
        forgetSigners();
        Files.delete(plugins.resolve(PluginManifest.archiveName(plugin, "1.0")));
        put("1.1", acme);
        room.restart();
        assertThatThrownBy(() -> runs(instance)).hasMessageContaining("ran last, and is not here");
        assertThat(known().notOpened().get("1.1")).contains("by the partner acme, not by the operator.");
        put("1.2", operator);
        look();
        assertThat(runs(instance)).isEqualTo("1.2");
    }

    private void forgetSigners() {
        room.database()
                .transact(entities -> entities.createNativeQuery(
                                "update partners.instance set signers = '[]' where name = :name")
                        .setParameter("name", instance)
                        .executeUpdate());
    }

    @Test
    void anOlderVersionWhoseSignerIsNotKnownHasToBeSignedAsWhatRuns() {
        put("0.9", other);
        look();
        var row = room.get(InstanceRecords.class).all().stream()
                .filter(one -> one.name().equals(instance))
                .findFirst()
                .orElseThrow();
        var older = room.get(InstalledPlugins.class).versions().stream()
                .filter(one -> one.plugin().equals(plugin) && one.version().equals("0.9"))
                .findFirst()
                .orElseThrow();
        assertThat(room.get(Succession.class).toKnown(row).to(older)).isPresent();
    }

    @Test
    void ofSeveralPartnersNoneIsTheFirstByItself() throws IOException {
        var contested = "contested-" + Ids.next();
        for (var one : Map.of("1.0", acme, "2.0", other).entrySet()) {
            PayingPlugin.putInto(plugins, workplace, contested, one.getKey());
            one.getValue().sign(plugins.resolve(PluginManifest.archiveName(contested, one.getKey())));
        }
        Files.writeString(workplace.resolve("more.json"), """
                [{"instance": "%s", "plugin": "%s", "name": "C", "categories": [],
                  "settings": {"baseUrl": "http://127.0.0.1:1"}}]
                """.formatted(contested, contested));
        room.restartWith(
                "sycee.partners.instances-file", workplace.resolve("more.json").toString());
        assertThat(room.get(Instances.class).known(contested).service()).isEqualTo(Optional.empty());
        room.get(PluginBoard.class).choose(contested, "1.0", DEED);
        assertThat(runs(contested)).isEqualTo("1.0");
    }
}
