package org.sycee.partners.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sycee.partner.spi.Instrument;
import org.sycee.partners.ServiceOffer;

/** The cases that the kit plays, and that a plugin must have passed where a proof is demanded. */
final class KitCases {

    private static final List<KitCases.Demand> ALL = lines().stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Demand.of(line.split("; ")))
            .toList();

    private record Demand(String name, Set<String> when) {

        static Demand of(String... parts) {
            var when = parts.length > 2 ? Set.copyOf(Arrays.asList(parts[2].split(","))) : Set.<String>of();
            return new Demand(KitCases.name(parts[0], parts[1]), when);
        }
    }

    private KitCases() {}

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(KitCases.class.getResourceAsStream("kit-cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people call a case, such as {@code F08 (half an answer)}. */
    static String name(String fault, String title) {
        return "%s (%s)".formatted(fault, title);
    }

    /** The names of those that are played to a plugin of that manifest whatever it does, in the order of the list. */
    static List<String> playedTo(PluginManifest manifest) {
        var declared = declaredBy(manifest);
        return ALL.stream()
                .filter(one -> declared.containsAll(one.when()))
                .map(Demand::name)
                .toList();
    }

    private static Set<String> declaredBy(PluginManifest manifest) {
        var declared = new HashSet<String>();
        declared.add(manifest.kind() == ServiceOffer.Kind.RIDES ? "rides" : "not-rides");
        addIf(manifest.callbacks() != CallbackScheme.NONE, "callbacks", declared);
        addIf(manifest.refunds(), "refunds", declared);
        addIf(manifest.terms().idempotent(), "idempotent", declared);
        addIf(manifest.paysOutTo().contains(Instrument.Kind.CARD), "pays-out-to-cards", declared);
        return declared;
    }

    private static void addIf(boolean is, String word, Set<String> declared) {
        if (is) {
            declared.add(word);
        }
    }
}
