package org.sycee.partners.internal;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sycee.partner.spi.PartnerService;

/** Opens an instance with its plugin, giving it a way out and threads of its own. */
@ApplicationScoped
class InstanceOpener {

    private static final Logger LOG = System.getLogger(InstanceOpener.class.getName());
    private static final int NO_REVISION = 0;

    private final InstalledPlugins plugins;
    private final Evidence evidence;
    private final Disclosures disclosures;
    private final ManagedThreadFactory threads;
    private final Moments time;
    private final RealTime real;
    private final PartnersSettings settings;
    private final SettingsSeal seal;
    private final Event<PartnerRecovered> recovered;

    @Inject
    InstanceOpener(
            InstalledPlugins plugins,
            Evidence evidence,
            Disclosures disclosures,
            ManagedThreadFactory threads,
            Moments time,
            RealTime real,
            PartnersSettings settings,
            SettingsSeal seal,
            Event<PartnerRecovered> recovered) {
        this.plugins = plugins;
        this.evidence = evidence;
        this.disclosures = disclosures;
        this.threads = threads;
        this.time = time;
        this.real = real;
        this.settings = settings;
        this.seal = seal;
        this.recovered = recovered;
    }

    /**
     * Opens an instance in a version of its plugin; one that is switched off, too, for what was begun with it.
     *
     * <p>Whatever goes wrong in a plugin's code, the server and the other instances live on.
     */
    Opening open(InstanceEntity row, String version, Objection objection) {
        return load(
                row.plugin(),
                version,
                objection,
                plugin -> open(() -> row.configuration(seal), row.settingsRevision(), plugin));
    }

    /** As it would be opened with that configuration; no call is made with it. */
    Opening open(InstanceSeed configuration, String version, Objection objection) {
        return load(
                configuration.plugin(), version, objection, plugin -> open(() -> configuration, NO_REVISION, plugin));
    }

    /** What is objected to is not opened; asked once more when it is loaded, for it is verified anew then. */
    private Opening load(String plugin, String version, Objection objection, Function<LoadedPlugin, Opening> opener) {
        return heldBack(plugins.find(plugin, version), objection)
                .or(() -> plugins.load(plugin, version)
                        .map(loaded ->
                                heldBack(Optional.of(loaded.from()), objection).orElseGet(() -> opener.apply(loaded))))
                .orElseGet(() -> notHere(plugin, version));
    }

    private static Optional<Opening> heldBack(Optional<PluginVersion> version, Objection objection) {
        return version.flatMap(objection::to).map(Opening.HeldBack::new);
    }

    private Opening notHere(String plugin, String version) {
        var archive = PluginManifest.archiveName(plugin, version);
        return plugins.refused().stream()
                .filter(one -> one.file().equals(archive))
                .<Opening>map(one -> new Opening.Refused("Version " + version + " was refused: " + one.reason()))
                .findFirst()
                .orElseGet(Opening.Absent::new);
    }

    private Opening open(Supplier<InstanceSeed> configuration, int revision, LoadedPlugin plugin) {
        try {
            return new Opening.Opened(open(configuration.get(), revision, plugin));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "instance not opened plugin=" + plugin.from().archiveName(), e);
            return new Opening.Refused("It cannot be opened: " + sentence(String.valueOf(e.getMessage())));
        }
    }

    /** A plugin's own words need not end with a full stop. */
    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private ServiceInstance open(InstanceSeed configuration, int revision, LoadedPlugin plugin) {
        var connection = PartnerConnection.open(settings, threads);
        var context = context(configuration, plugin.manifest(), connection);
        var service = new OwnThread(threads, settings.pluginTimeout())
                .run(plugin.loader(), () -> plugin.entry().open(context));
        verifyKind(plugin.manifest(), service);
        return new ServiceInstance(
                configuration, revision, plugin, service, connection, newThreads(), newCircuits(configuration));
    }

    private OpenedInstance context(InstanceSeed configuration, PluginManifest manifest, PartnerConnection connection) {
        var shown = new HashMap<>(configuration.settings());
        shown.remove("callbackSecret");
        var address = PartnerAddress.of(configuration.settings().getOrDefault("baseUrl", ""), settings.isSandbox());
        var out = new WayOut(configuration.instance(), address, manifest.routes());
        var http = new HostHttp(out, connection, evidence, time);
        return new OpenedInstance(
                configuration.instance(),
                java.util.Map.copyOf(shown),
                http,
                callbackUrl(configuration),
                field -> disclosures.tell(manifest, field));
    }

    private URI callbackUrl(InstanceSeed configuration) {
        return settings.baseUrl().resolve("/api/v1/partner-callbacks/" + configuration.instance());
    }

    private static void verifyKind(PluginManifest manifest, PartnerService service) {
        var kind = ServiceInstance.kindOf(service);
        if (kind != manifest.kind()) {
            throw new IllegalArgumentException("its manifest says " + manifest.kind() + " but it is a " + kind);
        }
    }

    private ServiceInstance.Threads newThreads() {
        return new ServiceInstance.Threads(newBulkhead(), newBulkhead(), newBulkhead(), newBulkhead(), newBulkhead());
    }

    private ServiceInstance.Circuits newCircuits(InstanceSeed configuration) {
        Runnable tell = () -> recovered.fire(new PartnerRecovered(configuration.instance()));
        return new ServiceInstance.Circuits(
                new Circuit(real, tell), new Circuit(real, tell), new Circuit(real, tell), new Circuit(real, () -> {}));
    }

    private Bulkhead newBulkhead() {
        return new Bulkhead(settings.threads(), threads);
    }
}
