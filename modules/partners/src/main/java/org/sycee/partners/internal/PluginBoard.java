package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.partners.internal.PluginsJson.PluginJson;
import org.sycee.partners.internal.PluginsJson.VersionJson;

/** What an administrator sees of plugins and their versions, and does to them. */
@ApplicationScoped
class PluginBoard {

    private final InstalledPlugins plugins;
    private final Instances instances;
    private final CallRecords calls;
    private final InstanceRounds rounds;
    private final InstanceKeeper keeper;
    private final AuditLog audit;

    @Inject
    PluginBoard(
            InstalledPlugins plugins,
            Instances instances,
            CallRecords calls,
            InstanceRounds rounds,
            InstanceKeeper keeper,
            AuditLog audit) {
        this.plugins = plugins;
        this.instances = instances;
        this.calls = calls;
        this.rounds = rounds;
        this.keeper = keeper;
        this.audit = audit;
    }

    /** Takes in what has come to the plugins folder; newer versions that open take new business from now on. */
    void look(Deed deed) {
        deed.writeTo(audit, "plugins-looked-at", "plugins");
        keeper.run(() -> rounds.look(deed.who()));
    }

    /** Lets a version take new business from now on, on all servers: back to an older one, or on again. */
    void choose(String plugin, String version, Deed deed) {
        keeper.run(() -> rounds.choose(plugin, version, deed));
    }

    /** The plugins, by name. */
    List<PluginJson> all() {
        var unfinished = calls.unfinished();
        return Stream.of(
                        versions().map(PluginVersion::plugin),
                        instances.all().stream().map(KnownInstance::plugin))
                .flatMap(ids -> ids)
                .distinct()
                .sorted()
                .map(id -> new PluginJson(id, versions(id, VersionDuties.of(instances.of(id), unfinished))))
                .filter(plugin -> !plugin.versions().isEmpty())
                .toList();
    }

    /** All whose archive or code is here; of both, the archive comes first. */
    private Stream<PluginVersion> versions() {
        return Stream.concat(
                plugins.versions().stream(), plugins.loaded().stream().map(LoadedPlugin::from));
    }

    private List<VersionJson> versions(String id, VersionDuties duties) {
        var here = versions().filter(one -> one.plugin().equals(id)).map(PluginVersion::version);
        return Stream.concat(here, duties.versions())
                .distinct()
                .sorted(VersionOrder.NEWEST_FIRST)
                .map(version -> version(id, version, duties))
                .toList();
    }

    private VersionJson version(String id, String version, VersionDuties duties) {
        return new VersionJson(
                version,
                duties.of(version),
                plugins.versions(id).contains(version),
                plugins.isLoaded(id, version),
                duties.openCalls(version),
                versions()
                        .filter(one -> one.plugin().equals(id) && one.version().equals(version))
                        .findFirst()
                        .map(PluginsJson.MadeJson::of));
    }
}
