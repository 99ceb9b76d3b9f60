package org.sycee.partner.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves the archive that the build of a plugin has made, and writes the report to {@code target/partner-tck}.
 *
 * <p>The plugins' pom runs it where {@code src/test/tck/instance.properties} exists. {@code -Dtck.seed=…} draws other
 * customers and keys. With {@code -Dtck.key=…}, a private key in PEM, what is proved is put into {@code target/shipment}, signed.
 */
class PluginProofIT {

    private static final Path INSTANCE = Path.of("src/test/tck/instance.properties");
    private static final Path REPORT = Path.of("target/partner-tck");
    private static final Path SHIPMENT = Path.of("target/shipment");

    @TestFactory
    Stream<DynamicTest> thePluginNeitherLosesNorDoublesMoney(@TempDir Path folder) throws IOException {
        var archive = PluginArchive.load(folder);
        try (var lanes = Lanes.open(folder)) {
            var report = new Kit(archive, settings(), Long.getLong("tck.seed", 1), lanes).report();
            report.write(REPORT);
            ship(report);
            return report.results().stream().map(PluginProofIT::test);
        }
    }

    private static void ship(Report report) {
        var key = System.getProperty("tck.key");
        if (key != null && report.isPassed()) {
            new Shipment(Path.of(System.getProperty("plugin.archive")), REPORT.resolve("report.json"))
                    .signed(Path.of(key), SHIPMENT);
        }
    }

    private static Map<String, String> settings() throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(INSTANCE)) {
            settings.load(in);
        }
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
    }

    private static DynamicTest test(Result result) {
        return DynamicTest.dynamicTest(result.number() + " " + result.title(), () -> {
            assumeTrue(result.outcome() != Outcome.NOT_PLAYED, result.sentence());
            if (result.outcome() == Outcome.FAILED) {
                throw new AssertionError(result.sentence());
            }
        });
    }
}
