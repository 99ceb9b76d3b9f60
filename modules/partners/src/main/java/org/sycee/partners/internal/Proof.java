package org.sycee.partners.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sycee.partners.ServiceOffer;

/**
 * The report of the kit that proves a plugin, which lies beside its archive in {@code <archive>.report.json}.
 *
 * <p>Who has signed the archive signs its report too, in {@code <archive>.report.json.sig}.
 */
final class Proof {

    /** How much a report counts. */
    enum Demand {
        OFF,
        /** Without a passing report a plugin is let in, and the console says what is missing. */
        WARN,
        REQUIRE
    }

    /** The faults of which each plugin must have passed one case at least. */
    private static final Set<String> OF_ALL = Set.of(
            "F01", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F19", "F25", "F26", "F29", "F30", "F31");

    private static final Set<String> OF_CALLBACKS = Set.of("F11", "F12", "F13", "F14", "F15");

    private static final Set<String> OF_RIDES = Set.of("F18", "F32", "F33");

    private final PluginArchive archive;
    private final TrustFolder trust;

    Proof(PluginArchive archive, TrustFolder trust) {
        this.archive = archive;
        this.trust = trust;
    }

    /** What is missing of the proof, in a sentence; empty if nothing is. */
    Optional<String> doubt() throws IOException {
        var file = archive.file().resolveSibling(archive.file().getFileName() + ".report.json");
        if (!Files.isRegularFile(file)) {
            return Optional.of("There is no report of the kit beside it.");
        }
        var content = Files.readAllBytes(file);
        try {
            var signer = trust.signerOf(file, content);
            return signer.equals(archive.signer())
                    ? doubt(Json.MAPPER.readTree(content))
                    : Optional.of("Its report is not signed by whoever has signed the archive.");
        } catch (ArchiveRefusedException | JsonProcessingException e) {
            return Optional.of("Its report cannot be believed: " + e.getMessage());
        }
    }

    private Optional<String> doubt(JsonNode report) {
        if (!report.path("archiveSha256").asText().equals(archive.digest())) {
            return Optional.of("Its report is of another archive.");
        }
        if (!report.path("spi").asText().equals(PluginManifest.SPI_VERSION)) {
            return Optional.of("Its report is of another version of the SPI.");
        }
        var failed = faults(report, "FAILED");
        if (!failed.isEmpty()) {
            return Optional.of("By its report it fails at " + String.join(", ", failed) + ".");
        }
        var missing = new TreeSet<>(demanded());
        missing.removeAll(faults(report, "PASSED"));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Its report has no passed case of " + String.join(", ", missing) + ".");
    }

    private Set<String> demanded() {
        var demanded = new TreeSet<>(OF_ALL);
        if (archive.manifest().callbacks() != CallbackScheme.NONE) {
            demanded.addAll(OF_CALLBACKS);
        }
        if (archive.manifest().kind() == ServiceOffer.Kind.RIDES) {
            demanded.addAll(OF_RIDES);
        }
        if (archive.manifest().refunds()) {
            demanded.add("F28");
        }
        return demanded;
    }

    private static Set<String> faults(JsonNode report, String outcome) {
        var faults = new TreeSet<String>();
        for (var one : report.path("cases")) {
            if (one.path("outcome").asText().equals(outcome)) {
                faults.add(one.path("fault").asText());
            }
        }
        return faults;
    }
}
