package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report of the kit decides when a plugin is to be let in. */
class ProofTest {

    private static final List<String> FAULTS = List.of(
            "F01", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F19", "F25", "F26", "F29", "F30", "F31");

    @TempDir
    Path workplace;

    @TempDir
    Path plugins;

    @TempDir
    Path trust;

    private Path archive;

    @BeforeEach
    void thereIsAnArchive() {
        archive = TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
    }

    @Test
    void aPluginThatPassedEverythingIsLetIn() throws IOException {
        write(report(digest(), PluginManifest.SPI_VERSION, passed(FAULTS.stream())));
        assertThat(doubt("REQUIRE")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAReport(Proof.Demand demand) {
        var folder = folder(demand.name());
        assertThat(folder.loaded()).hasSize(demand == Proof.Demand.REQUIRE ? 0 : 1);
        assertThat(folder.versions())
                .allSatisfy(plugin -> assertThat(plugin.doubt().isPresent()).isEqualTo(demand == Proof.Demand.WARN));
    }

    @Test
    void aFailedCaseIsNamed() throws IOException {
        write(report(digest(), PluginManifest.SPI_VERSION, passed(FAULTS.stream()) + "," + one("F06", "FAILED")));
        assertThat(doubt("WARN")).hasValue("By its report it fails at F06.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F01", "F09", "F29"})
    void aMissingCaseIsNamed(String fault) throws IOException {
        write(report(
                digest(), PluginManifest.SPI_VERSION, passed(FAULTS.stream().filter(one -> !one.equals(fault)))));
        assertThat(doubt("WARN")).hasValue("Its report has no passed case of " + fault + ".");
    }

    @Test
    void aCaseThatWasNotPlayedIsNotPassed() throws IOException {
        var others = passed(FAULTS.stream().filter(one -> !one.equals("F05")));
        write(report(digest(), PluginManifest.SPI_VERSION, others + "," + one("F05", "NOT_PLAYED")));
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("F05"));
    }

    @ParameterizedTest
    @CsvSource({
        "sycee.callbacks, standard-webhooks, 'F11, F12, F13, F14, F15'",
        "sycee.kind, RIDES, 'F18, F32, F33'",
        "sycee.refunds, true, F28",
    })
    void whoDeclaresMoreMustHavePassedThatToo(String key, String value, String faults) throws IOException {
        archive = TestZip.pluginSaying(key, value)
                .with("lib/tiny.jar", TinyPlugin.jar(workplace).bytes())
                .writeTo(archive);
        write(report(digest(), PluginManifest.SPI_VERSION, passed(FAULTS.stream())));
        assertThat(doubt("WARN")).hasValue("Its report has no passed case of " + faults + ".");
    }

    @Test
    void theReportOfAnotherArchiveProvesNothing() throws IOException {
        write(report("0".repeat(64), PluginManifest.SPI_VERSION, passed(FAULTS.stream())));
        assertThat(doubt("WARN")).hasValue("Its report is of another archive.");
    }

    @Test
    void theReportOfAnotherSpiProvesNothing() throws IOException {
        write(report(digest(), "0.0", passed(FAULTS.stream())));
        assertThat(doubt("WARN")).hasValue("Its report is of another version of the SPI.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"cases\": 7}"})
    void whatIsNoReportProvesNothing(String text) throws IOException {
        write(text);
        assertThat(doubt("WARN")).isPresent();
    }

    @Test
    void aSignedArchiveNeedsAReportThatIsSignedByTheSame() throws IOException {
        var acme = TestSigner.withNewKey().trustedIn(trust.resolve("partners/acme.pem"));
        var other = TestSigner.withNewKey().trustedIn(trust.resolve("partners/other.pem"));
        write(report(digest(), PluginManifest.SPI_VERSION, passed(FAULTS.stream())));
        acme.sign(archive);
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("not signed by whoever"));
        other.sign(reportFile());
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("not signed by whoever"));
        acme.sign(reportFile());
        assertThat(doubt("REQUIRE")).isEmpty();
        Files.writeString(reportFile(), Files.readString(reportFile()) + " ");
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("changed after it was signed"));
    }

    private static String passed(Stream<String> faults) {
        return faults.map(fault -> one(fault, "PASSED")).collect(Collectors.joining(","));
    }

    private static String one(String fault, String outcome) {
        return "{\"fault\": \"%s\", \"title\": \"any\", \"outcome\": \"%s\"}".formatted(fault, outcome);
    }

    private static String report(String digest, String spi, String cases) {
        return "{\"archiveSha256\": \"%s\", \"spi\": \"%s\", \"cases\": [%s]}".formatted(digest, spi, cases);
    }

    private String digest() throws IOException {
        return Digest.of(Files.readAllBytes(archive));
    }

    private Path reportFile() {
        return plugins.resolve("tiny-1.0.zip.report.json");
    }

    private void write(String report) throws IOException {
        Files.writeString(reportFile(), report);
    }

    private Optional<String> doubt(String demand) {
        return folder(demand).versions().get(0).doubt();
    }

    private PluginFolder folder(String demand) {
        return new TestFolders(plugins, trust).load(Map.of("sycee.mode", "sandbox", "sycee.partners.proof", demand));
    }
}
