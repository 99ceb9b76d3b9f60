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
    private final RealTime time;
    private final Map<String, InstanceVersions> byName = new HashMap<>();

    @Inject
    OpenInstances(InstanceOpener opener, InstalledPlugins plugins, RealTime time) {
        this.opener = opener;
        this.plugins = plugins;
        this.time = time;
    }

    private InstanceVersions of(InstanceEntity row) {
        return byName.computeIfAbsent(row.name(), name -> new InstanceVersions());
    }

    /** Opens a version of an instance unless it is open or was refused; says whether it is open. */
    boolean need(InstanceEntity row, String version) {
        return of(row).need(version, row.sealedSettings(), time.now(), () -> opener.open(row, version));
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
                versions.refusals(),
                service.isPresent() ? Optional.empty() : Optional.of(whyNothingRuns(row)));
    }

    /** Without its plugin the kind of an instance can only be guessed: most are billers. */
    private ServiceOffer.Kind kind(InstanceEntity row) {
        return plugins.versions().stream()
                .filter(one -> one.plugin().equals(row.plugin()))
                .map(one -> one.manifest().kind())
                .findFirst()
                .orElse(ServiceOffer.Kind.BILLER);
    }

    private String whyNothingRuns(InstanceEntity row) {
        return expected(row)
                .map(of(row).refusals()::get)
                .orElseGet(() -> row.running().whyNothingRuns(row.plugin(), plugins.versions(row.plugin())));
    }

    /** The version that runs, or else would be the first to. */
    private Optional<String> expected(InstanceEntity row) {
        return row.running()
                .version()
                .or(() -> plugins.versions(row.plugin()).stream().findFirst());
    }

    /** What would come of opening one that is not there yet; it is closed again. */
    Opening tryOut(InstanceSeed seed) {
        return tryOut(plugins.versions(seed.plugin()).stream().findFirst(), seed);
    }

    /** What would come of opening an instance with another configuration; it is closed again. */
    Opening tryOut(InstanceEntity row, InstanceSeed configuration) {
        return tryOut(expected(row), configuration);
    }

    private Opening tryOut(Optional<String> expected, InstanceSeed configuration) {
        var opening =
                expected.map(version -> opener.open(configuration, version)).orElseGet(Opening.Absent::new);
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
