package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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

    private static final List<String[]> CASES = lines();

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

    private static List<String[]> lines() {
        try (var in = Objects.requireNonNull(ProofTest.class.getResourceAsStream("kit-cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("; "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of every plugin that offers no rides and whose calls may be sent again, as the tiny one's. */
    private static Stream<String[]> ofAll() {
        return CASES.stream().filter(one -> one.length == 2 || one[2].matches("idempotent|not-rides"));
    }

    private static Predicate<String[]> titled(String title) {
        return one -> one[1].equals(title);
    }

    @Test
    void aPluginThatPassedEverythingIsLetIn() throws IOException {
        write(report(digest(), passed(ofAll())));
        sign();
        assertThat(doubt("REQUIRE")).isEmpty();
    }

    @Test
    void aReportThatNobodyHasSignedProvesNothing() throws IOException {
        write(report(digest(), passed(ofAll())));
        assertThat(doubt("WARN")).hasValue("Its report is not signed, so that anybody may have written it.");
        assertThat(folder("REQUIRE").refused())
                .singleElement()
                .extracting(RefusedArchive::reason)
                .asString()
                .contains("Its report is not signed");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.1, 1.1", "1.1, 1.0, 1.0", "1.1, '', ''", "1.1, null, none"})
    void aReportOfAnotherContractThanThePluginsOwnProvesNothing(String spi, String reported, String named)
            throws IOException {
        archive = TestZip.pluginSaying("sycee.spi", spi)
                .with("lib/tiny.jar", TinyPlugin.jar(workplace).bytes())
                .writeTo(archive);
        var said = "null".equals(reported) ? "null" : '"' + reported + '"';
        write(report(digest(), passed(ofAll())).replace("\"spi\": \"1.1\"", "\"spi\": " + said));
        sign();
        assertThat(doubt("WARN"))
                .hasValue("By its report the kit played contract " + named + ", and it was built against " + spi + ".");
        assertThat(folder("REQUIRE").versions()).isEmpty();
    }

    @Test
    void thatEachFaultIsPassedOnceIsNotEnough() throws IOException {
        var seen = new HashSet<String>();
        write(report(digest(), passed(ofAll().filter(one -> seen.add(one[0])))));
        assertThat(doubt("WARN"))
                .hasValue("By its report it has not passed F03 (paid, and the connection is cut),"
                        + " F05 (queued, and done after an inquiry found nothing),"
                        + " F05 (queued, done, and sent again) and 18 more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.0"})
    void theReportOfAnOlderContractThatThisHostTakesCounts(String spi) throws IOException {
        archive = TestZip.pluginSaying("sycee.spi", spi)
                .with("lib/tiny.jar", TinyPlugin.jar(workplace).bytes())
                .writeTo(archive);
        write(report(digest(), passed(ofAll())).replace("\"spi\": \"1.1\"", "\"spi\": \"" + spi + '"'));
        sign();
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
        write(report(digest(), passed(ofAll()) + "," + one("F06", "500 after success", "FAILED")));
        assertThat(doubt("WARN")).hasValue("By its report it fails at F06 (500 after success).");
    }

    @ParameterizedTest
    @CsvSource({
        "F01, nobody listens at the partner's",
        "F08, an answer that unpacks to 256 MB",
        "F29, no process is ended or started",
    })
    void aMissingCaseIsNamed(String fault, String title) throws IOException {
        write(report(digest(), passed(ofAll().filter(titled(title).negate()))));
        assertThat(doubt("WARN")).hasValue("By its report it has not passed %s (%s).".formatted(fault, title));
    }

    @Test
    void aCaseThatWasNotPlayedIsNotPassed() throws IOException {
        var others = passed(ofAll().filter(titled("the request is lost").negate()));
        write(report(digest(), others + "," + one("F04", "the request is lost", "NOT_PLAYED")));
        assertThat(doubt("WARN")).hasValue("By its report it has not passed F04 (the request is lost).");
    }

    @ParameterizedTest
    @CsvSource({
        "sycee.callbacks, standard-webhooks, callbacks, 'F11 (the same callback a hundred times at once)'",
        "sycee.kind, RIDES, rides, 'F30 (what is paid for has another price meanwhile)'",
        "sycee.refunds, true, 'refunds', 'F28 (refund: nobody listens at the partner''s)'",
        "sycee.pays-out-to, CARD, pays-out-to-cards, 'F01 (pay-out: nobody listens at the partner''s)'",
    })
    void whoDeclaresMoreMustHavePassedThatToo(String key, String value, String when, String first) throws IOException {
        archive = TestZip.pluginSaying(key, value)
                .with("lib/tiny.jar", TinyPlugin.jar(workplace).bytes())
                .writeTo(archive);
        write(report(digest(), passed(ofAll())));
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("has not passed " + first));
        var more = CASES.stream().filter(one -> one.length > 2 && one[2].startsWith(when));
        write(report(digest(), passed(Stream.concat(ofAll(), more))));
        sign();
        assertThat(doubt("REQUIRE")).isEmpty();
    }

    @Test
    void theReportOfAnotherArchiveProvesNothing() throws IOException {
        write(report("0".repeat(64), passed(ofAll())));
        assertThat(doubt("WARN")).hasValue("Its report is of another archive.");
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
        write(report(digest(), passed(ofAll())));
        acme.sign(archive);
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("not signed by whoever"));
        other.sign(reportFile());
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("not signed by whoever"));
        acme.sign(reportFile());
        assertThat(doubt("REQUIRE")).isEmpty();
        Files.writeString(reportFile(), Files.readString(reportFile()) + " ");
        assertThat(doubt("WARN")).hasValueSatisfying(why -> assertThat(why).contains("changed after it was signed"));
    }

    /** By the partner whose plugin it is, both of them. */
    private void sign() {
        TestSigner.withNewKey()
                .trustedIn(trust.resolve("partners/tiny.pem"))
                .sign(archive)
                .sign(reportFile());
    }

    private static String passed(Stream<String[]> cases) {
        return cases.map(parts -> one(parts[0], parts[1], "PASSED")).collect(Collectors.joining(","));
    }

    private static String one(String fault, String title, String outcome) {
        return "{\"fault\": \"%s\", \"title\": \"%s\", \"outcome\": \"%s\"}".formatted(fault, title, outcome);
    }

    private static String report(String digest, String cases) {
        return "{\"archiveSha256\": \"%s\", \"spi\": \"1.1\", \"cases\": [%s]}".formatted(digest, cases);
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
