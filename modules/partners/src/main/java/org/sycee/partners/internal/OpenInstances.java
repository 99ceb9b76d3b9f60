package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sycee.partners.ServiceOffer;

/** What this server has open of all instances. Only the thread of {@link InstanceKeeper} uses this. */
@ApplicationScoped
class OpenInstances {

    private final InstanceOpener opener;
    private final InstalledPlugins plugins;
    private final Succession succession;
    private final RealTime time;
    private final Map<String, InstanceVersions> byName = new HashMap<>();

    @Inject
    OpenInstances(InstanceOpener opener, InstalledPlugins plugins, Succession succession, RealTime time) {
        this.opener = opener;
        this.plugins = plugins;
        this.succession = succession;
        this.time = time;
    }

    private InstanceVersions of(InstanceEntity row) {
        return byName.computeIfAbsent(row.name(), name -> new InstanceVersions());
    }

    /** Opens a version that has taken an instance's business before, unless it is open or was refused; says what is open. */
    Optional<SignedVersion> need(InstanceEntity row, String version) {
        return need(row, version, succession.toKnown(row));
    }

    /** The same of a version that would be the next to. */
    Optional<SignedVersion> needNext(InstanceEntity row, String version) {
        return need(row, version, succession.toNext(row));
    }

    /** The same of a version that an administrator has chosen. */
    Optional<SignedVersion> needChosen(InstanceEntity row, String version) {
        return need(row, version, succession.toChosen(row, version));
    }

    private Optional<SignedVersion> need(InstanceEntity row, String version, Objection objection) {
        var its = of(row);
        its.need(version, row.sealedSettings(), time.now(), () -> opener.open(row, version, objection));
        return Optional.ofNullable(its.services().get(version))
                .map(service -> service.plugin().from().signed());
    }

    void forgetRefusals() {
        byName.values().forEach(InstanceVersions::forgetRefusals);
    }

    List<ServiceInstance> giveUpUnneeded(InstanceEntity row) {
        return of(row).giveUpUnneeded(time.now());
    }

    /** The instance as it is now. */
    KnownInstance known(InstanceEntity row) {
        var versions = of(row);
        var service = row.running().version().map(versions.services()::get);
        return new KnownInstance(
                row.withoutSettings(),
                kind(row),
                row.running(),
                versions.services(),
                refusals(row),
                service.isPresent() ? Optional.empty() : Optional.of(whyNothingRuns(row)));
    }

    /** Without the version that runs the kind of an instance can only be guessed: most are billers. */
    private ServiceOffer.Kind kind(InstanceEntity row) {
        return expected(row)
                .flatMap(version -> plugins.find(row.plugin(), version))
                .or(() -> plugins.versions().stream()
                        .filter(one -> one.plugin().equals(row.plugin()))
                        .findFirst())
                .map(one -> one.manifest().kind())
                .orElse(ServiceOffer.Kind.BILLER);
    }

    private String whyNothingRuns(InstanceEntity row) {
        return expected(row)
                .map(refusals(row)::get)
                .orElseGet(() -> row.running().whyNothingRuns(row.plugin(), plugins.versions(row.plugin())));
    }

    /** Of versions that would not open, or may not be opened. */
    private Map<String, String> refusals(InstanceEntity row) {
        var reasons = new HashMap<>(of(row).refusals());
        reasons.putAll(succession.heldBack(row));
        return Map.copyOf(reasons);
    }

    /** The version that runs, or else would be the first to. */
    private Optional<String> expected(InstanceEntity row) {
        return row.running().version().or(() -> first(row.plugin(), succession.toNext(row)));
    }

    /** The newest that nothing speaks against; without such a one the newest, which says what does. */
    private Optional<String> first(String plugin, Objection objection) {
        var versions = plugins.versions().stream()
                .filter(one -> one.plugin().equals(plugin))
                .toList();
        return versions.stream()
                .filter(one -> objection.to(one).isEmpty())
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(PluginVersion::version);
    }

    /** What would come of opening one that is not there yet; it is closed again. */
    Opening tryOut(InstanceSeed seed) {
        var objection = succession.toFirst(seed.plugin());
        return tryOut(first(seed.plugin(), objection), seed, objection);
    }

    /** What would come of opening an instance with another configuration; it is closed again. */
    Opening tryOut(InstanceEntity row, InstanceSeed configuration) {
        var objection = row.running().version().isPresent() ? succession.toKnown(row) : succession.toNext(row);
        return tryOut(expected(row), configuration, objection);
    }

    private Opening tryOut(Optional<String> expected, InstanceSeed configuration, Objection objection) {
        var opening = expected.map(version -> opener.open(configuration, version, objection))
                .orElseGet(Opening.Absent::new);
        if (opening instanceof Opening.Opened opened) {
            opened.service().close();
        }
        return opening;
    }

    /** Lets go of the code that no instance has open. */
    void unloadUnused() {
        var used = byName.values().stream()
                .flatMap(one -> one.services().values().stream())
                .map(one -> one.plugin().from().archiveName())
                .collect(Collectors.toSet());
        plugins.loaded().stream()
                .filter(one -> !used.contains(one.from().archiveName()))
                .forEach(plugins::unload);
    }
}
