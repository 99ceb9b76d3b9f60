package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host demands of a report is what the kit plays, whatever a manifest declares. */
class CasesTest {

    private static final Path DEMANDED =
            Path.of("../partners/src/main/resources/org/sycee/partners/internal/kit-cases.txt");

    private static final String RIDES = "rides";
    private static final String TO_CARDS = "pays-out-to-cards";
    private static final List<Set<String>> KINDS =
            List.of(Set.of("not-rides"), Set.of("not-rides", TO_CARDS), Set.of(RIDES));
    private static final List<String> PROMISES = List.of("callbacks", "refunds", "idempotent");

    /** It stands for what cannot be played to this plugin. */
    private static final String NOT_DEMANDED = "F28 refunds";

    /** What has a price is not in a manifest; offers of rides always have one. */
    private static final String PRICE = "F30 what is paid for has another price meanwhile";

    /** One line of the host's list. */
    private record Demand(String name, Set<String> when) {

        static Demand of(String... parts) {
            var when = parts.length > 2 ? Set.copyOf(Arrays.asList(parts[2].split(","))) : Set.<String>of();
            return new Demand(parts[0] + " " + parts[1], when);
        }
    }

    private static Set<String> demanded(Set<String> declared) {
        try (var lines = Files.lines(DEMANDED)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> Demand.of(line.split("; ")))
                    .filter(demand -> declared.containsAll(demand.when()))
                    .map(Demand::name)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> played(Set<String> declared) {
        var manifest = manifest(declared);
        return Cases.of(manifest).stream()
                .filter(each -> each.isPlayedTo(manifest))
                .map(each -> each.number() + " " + each.title())
                .filter(name -> !name.equals(NOT_DEMANDED))
                .filter(name -> !name.equals(PRICE) || declared.contains(RIDES))
                .collect(Collectors.toSet());
    }

    private static PluginManifest manifest(Set<String> declared) {
        var keys = new Properties();
        keys.putAll(Map.of(
                "sycee.kind", declared.contains(RIDES) ? "RIDES" : "any",
                "sycee.refunds", Boolean.toString(declared.contains("refunds")),
                "sycee.idempotent", Boolean.toString(declared.contains("idempotent")),
                "sycee.callbacks", declared.contains("callbacks") ? "hmac-sha256" : "none",
                "sycee.pays-out-to", declared.contains(TO_CARDS) ? "CARD" : ""));
        return new PluginManifest(keys);
    }

    /** Each kind of plugin, with each choice of what it may promise. */
    static Stream<Set<String>> manifests() {
        var manifests = KINDS.stream();
        for (var promise : PROMISES) {
            manifests = manifests.flatMap(declared -> Stream.of(declared, with(promise, declared)));
        }
        return manifests;
    }

    private static Set<String> with(String promise, Set<String> declared) {
        var more = new HashSet<>(declared);
        more.add(promise);
        return more;
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void whatIsDemandedIsWhatIsPlayed(Set<String> declared) {
        assertThat(played(declared)).isEqualTo(demanded(declared));
    }
}
