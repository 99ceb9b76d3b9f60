package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host demands of a report is what the kit plays. */
class CasesTest {

    private static final Path DEMANDED =
            Path.of("../partners/src/main/resources/org/sycee/partners/internal/kit-cases.txt");

    /** They can be played to some plugins alone, whatever these declare; or to none yet. */
    private static final Set<String> NOT_DEMANDED = Set.of("F18 a part is delivered", "F28 refunds");

    private static List<String[]> demanded() throws IOException {
        try (var lines = Files.lines(DEMANDED)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("; "))
                    .toList();
        }
    }

    private static Set<String> demandedOf(String declared) throws IOException {
        var words = Set.of(declared.split(" "));
        return demanded().stream()
                .filter(one -> one.length == 2 || words.containsAll(Arrays.asList(one[2].split(","))))
                .map(one -> one[0] + " " + one[1])
                .collect(Collectors.toSet());
    }

    private static Set<String> played(PluginManifest manifest) {
        return Cases.of(manifest).stream()
                .map(each -> each.number() + " " + each.title())
                .collect(Collectors.toSet());
    }

    private static PluginManifest manifest(String kind, String paysOutTo) {
        var keys = new Properties();
        keys.putAll(java.util.Map.of(
                "sycee.kind", kind,
                "sycee.refunds", "true",
                "sycee.idempotent", "true",
                "sycee.callbacks", "hmac-sha256",
                "sycee.pays-out-to", paysOutTo));
        return new PluginManifest(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "BILLER, '', callbacks refunds idempotent not-rides",
        "PAYMENT_CHANNEL, CARD, callbacks refunds idempotent not-rides pays-out-to-cards",
        "RIDES, '', callbacks refunds idempotent rides",
    })
    void whatIsDemandedIsPlayed(String kind, String paysOutTo, String declared) throws IOException {
        assertThat(played(manifest(kind, paysOutTo))).containsAll(demandedOf(declared));
    }

    @Test
    void whatIsPlayedIsDemandedOfSomebody() throws IOException {
        var demanded = demanded().stream().map(one -> one[0] + " " + one[1]).collect(Collectors.toSet());
        var played = Stream.of(manifest("BILLER", ""), manifest("PAYMENT_CHANNEL", "CARD"), manifest("RIDES", ""))
                .flatMap(manifest -> played(manifest).stream())
                .filter(name -> !NOT_DEMANDED.contains(name))
                .collect(Collectors.toSet());
        assertThat(demanded).isEqualTo(played);
    }
}
