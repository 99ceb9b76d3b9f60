package org.sycee.partners.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.partners.internal.Signer.Level;

/**
 * Whose archives an instance is opened with, unless an administrator says otherwise.
 *
 * <p>Anybody whose key is trusted can write any plugin's id into a manifest. So a plugin belongs to whoever signed what runs
 * of it; beside them only the operator may go on with it.
 */
@ApplicationScoped
class Succession {

    private final InstanceRecords records;
    private final InstalledPlugins plugins;

    @Inject
    Succession(InstanceRecords records, InstalledPlugins plugins) {
        this.records = records;
        this.plugins = plugins;
    }

    /** The versions that would take over from the one that runs, the newest first, if nothing spoke against them. */
    Stream<PluginVersion> newer(InstanceEntity row) {
        return plugins.versions().stream()
                .filter(one -> one.plugin().equals(row.plugin()))
                .filter(one -> row.running().givesWayTo(one.version()));
    }

    /** Those of them that do not, and what speaks against each. */
    Map<String, String> heldBack(InstanceEntity row) {
        var reasons = new TreeMap<String, String>();
        newer(row).forEach(one -> toNext(row).to(one).ifPresent(reason -> reasons.put(one.version(), reason)));
        return reasons;
    }

    /** To a version that would be the first or the next to take an instance's new business. */
    Objection toNext(InstanceEntity row) {
        return row.running().version().isPresent() ? unlessBy(row.running().signer().stream()) : toFirst(row.plugin());
    }

    /** To a version that would be the first of an instance: it has to be whose the others are, if there are any. */
    Objection toFirst(String plugin) {
        var others = records.all().stream()
                .filter(row -> row.plugin().equals(plugin))
                .filter(row -> row.running().version().isPresent())
                .toList();
        return others.isEmpty()
                ? unlessBy(founder(plugin).stream())
                : unlessBy(others.stream().flatMap(row -> row.running().signer().stream()));
    }

    /** Who is trusted most of those who signed what is here; nobody if several are. */
    private Optional<Signer> founder(String plugin) {
        var signers = plugins.versions().stream()
                .filter(one -> one.plugin().equals(plugin))
                .map(PluginVersion::signer)
                .collect(toUnmodifiableSet());
        return signers.stream()
                .max(Comparator.comparing(Signer::level))
                .filter(most -> signers.stream()
                                .filter(one -> one.level() == most.level())
                                .count()
                        == 1);
    }

    /** To a version that an administrator has chosen: it has to be signed as it was when they saw it. */
    Objection toChosen(InstanceEntity row, String version) {
        return unlessBy(plugins.versions().stream()
                .filter(one ->
                        one.plugin().equals(row.plugin()) && one.version().equals(version))
                .map(PluginVersion::signer));
    }

    /**
     * To a version that has taken an instance's business before: it has to be signed as it was then. Where that is not known,
     * it has to be signed as what runs is; what runs is taken as it is found first.
     */
    Objection toKnown(InstanceEntity row) {
        var running = row.running();
        return version -> running.signerOf(version.version())
                .or(running::signer)
                .flatMap(signer -> unlessBy(Stream.of(signer)).to(version));
    }

    private static Objection unlessBy(Stream<Signer> signers) {
        var expected = signers.collect(toUnmodifiableSet());
        return version -> mayBe(version.signer(), expected)
                ? Optional.empty()
                : Optional.of(sentence(version.signer(), expected));
    }

    private static boolean mayBe(Signer signer, Set<Signer> expected) {
        return signer.level() == Level.OPERATOR || expected.contains(signer);
    }

    private static String sentence(Signer signer, Set<Signer> expected) {
        return "It is signed by somebody else: by " + signer.who() + ", not by "
                + (expected.isEmpty() ? "the operator" : named(expected))
                + ". It takes nothing over unless an administrator chooses it.";
    }

    private static String named(Set<Signer> signers) {
        return signers.stream().map(Signer::who).sorted().collect(Collectors.joining(" or "));
    }
}
