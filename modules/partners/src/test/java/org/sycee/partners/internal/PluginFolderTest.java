package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.Biller;

class PluginFolderTest {

    @TempDir
    Path workplace;

    @TempDir
    Path plugins;

    @Test
    void aPluginSeesTheSpiAndMoneyAndNothingElseOfTheHost() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        assertThat(companiesOf(load("sandbox").load("tiny", "1.0").orElseThrow()))
                .containsExactly(
                        "org.sycee.money.Money=true",
                        "org.sycee.partner.spi.Biller=true",
                        "org.sycee.kernel.Actor=false",
                        "org.sycee.partners.PartnerCalls=false",
                        "org.pf4j.Plugin=false",
                        "jakarta.persistence.EntityManager=false",
                        "com.fasterxml.jackson.databind.ObjectMapper=false",
                        "true");
    }

    private static java.util.List<String> companiesOf(LoadedPlugin plugin) {
        var context = new OpenedInstance(
                "t", Map.of(), request -> null, URI.create("http://localhost/"), field -> Optional.empty());
        return ContextLoader.call(plugin.loader(), () -> {
            var biller = (Biller) plugin.entry().open(context);
            return biller.companies().stream().map(BillCompany::name).toList();
        });
    }

    @Test
    void aBadArchiveIsListedWithItsReasonAndTheOthersAreLoaded() throws Exception {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        Files.writeString(plugins.resolve("garbage-1.0.zip"), "garbage");
        TestZip.plugin().with("lib/none.txt", "x").writeTo(plugins.resolve("tiny-0.9.zip"));
        var folder = load("sandbox");
        assertThat(folder.loaded()).hasSize(1);
        assertThat(folder.refused())
                .extracting(RefusedArchive::file)
                .containsExactlyInAnyOrder("garbage-1.0.zip", "tiny-0.9.zip");
    }

    @Test
    void anArchiveThatBringsAlongTheHostsClassesIsRefused() {
        var jar = TinyPlugin.jar(workplace).with("org/sycee/money/Money.class", "x");
        TestZip.plugin().with("lib/tiny.jar", jar.bytes()).writeTo(plugins.resolve("tiny-1.0.zip"));
        assertRefused("Sycee's own");
    }

    @Test
    void anArchiveWithoutAServiceIsRefused() {
        var jar = new TestZip().with("readme.txt", "nothing here");
        TestZip.plugin().with("lib/tiny.jar", jar.bytes()).writeTo(plugins.resolve("tiny-1.0.zip"));
        assertRefused("exactly one ServicePlugin");
    }

    @Test
    void anArchiveWithoutCodeIsRefused() {
        TestZip.plugin().writeTo(plugins.resolve("tiny-1.0.zip"));
        assertRefused("no jar");
    }

    @Test
    void aBrokenClassIsRefused() {
        var jar = TinyPlugin.jar(workplace).with("tiny/Tiny.class", "no class at all");
        TestZip.plugin().with("lib/tiny.jar", jar.bytes()).writeTo(plugins.resolve("tiny-1.0.zip"));
        assertRefused("cannot be loaded");
    }

    @Test
    void theNewestVersionIsLoadedAndOlderOnesStandBy() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        versioned("1.10").writeTo(plugins.resolve("tiny-1.10.zip"));
        versioned("1.10-SNAPSHOT").writeTo(plugins.resolve("tiny-1.10-SNAPSHOT.zip"));
        versioned("1.9").writeTo(plugins.resolve("tiny-1.9.zip"));
        var folder = load("sandbox");
        assertThat(folder.loaded()).extracting(one -> one.from().version()).containsExactly("1.10");
        assertThat(folder.versions("tiny")).containsExactly("1.10", "1.10-SNAPSHOT", "1.9", "1.0");
        assertThat(folder.load("tiny", "1.9")).isPresent();
        assertThat(folder.loaded()).hasSize(2);
    }

    @Test
    void ifTheNewestCannotBeLoadedTheOneBeforeIs() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        TestZip.pluginSaying("plugin.version", "1.1").writeTo(plugins.resolve("tiny-1.1.zip"));
        var folder = load("sandbox");
        assertThat(folder.versions("tiny")).containsExactly("1.0");
        assertThat(folder.isLoaded("tiny", "1.0")).isTrue();
        assertThat(folder.refused()).extracting(RefusedArchive::file).containsExactly("tiny-1.1.zip");
    }

    @Test
    void whatRunsIsNotReplacedInPlace() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        var folder = load("sandbox");
        TinyPlugin.archive(workplace).with("note.txt", "rebuilt").writeTo(plugins.resolve("tiny-1.0.zip"));
        folder.look();
        assertThat(folder.refused())
                .singleElement()
                .extracting(RefusedArchive::reason)
                .asString()
                .contains("Another content runs");
        assertThat(companiesOf(folder.load("tiny", "1.0").orElseThrow())).isNotEmpty();
    }

    @Test
    void whatWasChangedSinceTheLookIsVerifiedAnewBeforeItIsLoaded() throws Exception {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        versioned("1.1").writeTo(plugins.resolve("tiny-1.1.zip"));
        var folder = load("sandbox");
        Files.writeString(plugins.resolve("tiny-1.0.zip"), "garbage");
        assertThat(folder.load("tiny", "1.0")).isEmpty();
        assertThat(folder.refused()).extracting(RefusedArchive::file).containsExactly("tiny-1.0.zip");
    }

    @Test
    void aPluginWhoseCodeDoesNotComeBackIsRefused() {
        TinyPlugin.archiveThatHangs(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        var settings = new java.util.HashMap<>(unsigned("sandbox"));
        settings.put("sycee.partners.call-timeout", "PT-4.5S");
        folders().assertRefused(settings, "did not come back");
    }

    @Test
    void whatIsUnloadedLeavesNothingUnpacked() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        var folder = load("sandbox");
        folder.unload(folder.load("tiny", "1.0").orElseThrow());
        assertThat(folder.loaded()).isEmpty();
        assertThat(folders().unpacked().toFile().listFiles(java.io.File::isDirectory))
                .isEmpty();
        assertThat(folder.load("tiny", "1.0")).isPresent();
    }

    @Test
    void nothingIsPutIntoTheFolderThatOthersWriteToAndNoCopyIsLeft() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        load("sandbox");
        assertThat(plugins.toFile().list()).containsExactly("tiny-1.0.zip");
        assertThat(folders().unpacked().toFile().list((folder, name) -> name.endsWith(".copy")))
                .isEmpty();
    }

    private TestFolders folders() {
        return new TestFolders(plugins, workplace);
    }

    private TestZip versioned(String version) {
        return TestZip.pluginSaying("plugin.version", version)
                .with("lib/tiny.jar", TinyPlugin.jar(workplace).bytes());
    }

    @Test
    void aRebuiltArchiveReplacesItsVersionInTheSandboxOnly() {
        TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
        load("sandbox");
        TinyPlugin.archive(workplace).with("note.txt", "rebuilt").writeTo(plugins.resolve("tiny-1.0.zip"));
        assertRefused("Another content", "production");
        assertThat(load("sandbox").loaded()).hasSize(1);
        assertThat(folders().unpacked()).isDirectoryContaining(Files::isDirectory);
        assertThat(folders().unpacked().toFile().listFiles(java.io.File::isDirectory))
                .hasSize(1);
    }

    @Test
    void withoutAFolderThereAreNoPlugins() {
        var folder = new TestFolders(plugins.resolve("absent"), workplace).load(unsigned("sandbox"));
        assertThat(folder.loaded()).isEmpty();
    }

    private void assertRefused(String reason) {
        assertRefused(reason, "sandbox");
    }

    private void assertRefused(String reason, String mode) {
        folders().assertRefused(unsigned(mode), reason);
    }

    private PluginFolder load(String mode) {
        return folders().load(unsigned(mode));
    }

    private static Map<String, String> unsigned(String mode) {
        return Map.of("sycee.mode", mode, "sycee.partners.least-trust", "UNKNOWN");
    }
}
