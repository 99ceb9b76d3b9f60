package org.sycee.partners.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report of the kit that proves a plugin, which lies beside its archive in {@code <archive>.report.json}.
 *
 * <p>Who has signed the archive signs its report too, in {@code <archive>.report.json.sig}. It is bound to the archive by its
 * digest, and to the contract against which that was built; which contracts are taken is {@link PluginManifest}'s to say.
 */
final class Proof {

    /** How much a report counts. */
    enum Demand {
        OFF,
        /** Without a passing report a plugin is let in, and the console says what is missing. */
        WARN,
        REQUIRE
    }

    private static final int MOST_NAMED = 3;

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
                    ? doubt(Json.MAPPER.readTree(content)).or(() -> unsigned(signer))
                    : Optional.of("Its report is not signed by whoever has signed the archive.");
        } catch (ArchiveRefusedException | JsonProcessingException e) {
            return Optional.of("Its report cannot be believed: " + e.getMessage());
        }
    }

    private static Optional<String> unsigned(Signer signer) {
        return signer.level() == Signer.Level.UNKNOWN
                ? Optional.of("Its report is not signed, so that anybody may have written it.")
                : Optional.empty();
    }

    private Optional<String> doubt(JsonNode report) {
        if (!report.path("archiveSha256").asText().equals(archive.digest())) {
            return Optional.of("Its report is of another archive.");
        }
        var played = report.path("spi").asText("none");
        if (!played.equals(archive.manifest().spi())) {
            return Optional.of("By its report the kit played contract " + played + ", and it was built against "
                    + archive.manifest().spi() + ".");
        }
        var failed = cases(report, "FAILED");
        if (!failed.isEmpty()) {
            return Optional.of("By its report it fails at " + named(failed) + ".");
        }
        var missing = new LinkedHashSet<>(KitCases.playedTo(archive.manifest()));
        missing.removeAll(cases(report, "PASSED"));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("By its report it has not passed " + named(missing) + ".");
    }

    private static Set<String> cases(JsonNode report, String outcome) {
        var cases = new LinkedHashSet<String>();
        for (var one : report.path("cases")) {
            if (one.path("outcome").asText().equals(outcome)) {
                cases.add(KitCases.name(
                        one.path("fault").asText(), one.path("title").asText()));
            }
        }
        return cases;
    }

    private static String named(Set<String> cases) {
        var more = cases.size() - MOST_NAMED;
        var first = cases.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
