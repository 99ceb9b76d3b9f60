package org.sycee.partners.internal;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashMap;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partners.ServiceOffer;

/** Opens an instance with its plugin, giving it a way out and threads of its own. */
@ApplicationScoped
class InstanceOpener {

    private static final Logger LOG = System.getLogger(InstanceOpener.class.getName());

    private final InstalledPlugins plugins;
    private final Evidence evidence;
    private final ManagedThreadFactory threads;
    private final Moments time;
    private final PartnersSettings settings;
    private final SettingsSeal seal;

    @Inject
    InstanceOpener(
            InstalledPlugins plugins,
            Evidence evidence,
            ManagedThreadFactory threads,
            Moments time,
            PartnersSettings settings,
            SettingsSeal seal) {
        this.plugins = plugins;
        this.evidence = evidence;
        this.threads = threads;
        this.time = time;
        this.settings = settings;
        this.seal = seal;
    }

    /** One that is switched off is opened too: what was begun with it before goes on to its end. */
    KnownInstance open(InstanceEntity row) {
        var known = row.withoutSettings();
        return plugins.find(known.plugin())
                .map(plugin -> open(row, plugin))
                .orElseGet(() -> KnownInstance.withoutPlugin(known));
    }

    /** Whatever goes wrong in a plugin's code, the server and the other instances live on. */
    private KnownInstance open(InstanceEntity row, LoadedPlugin plugin) {
        try {
            var configuration = row.configuration(seal);
            var context = context(configuration, plugin.manifest());
            var service =
                    ContextLoader.call(plugin.loader(), () -> plugin.entry().open(context));
            verifyKind(plugin.manifest(), service);
            return KnownInstance.open(new ServiceInstance(configuration, plugin, service, newThreads(), new Circuit()));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "instance refused name=" + row.name(), e);
            return KnownInstance.refused(
                    row.withoutSettings(), plugin.manifest().kind(), "It cannot be opened: " + e.getMessage());
        }
    }

    private OpenedInstance context(InstanceSeed configuration, PluginManifest manifest) {
        var shown = new HashMap<>(configuration.settings());
        shown.remove("callbackSecret");
        var address = PartnerAddress.of(configuration.settings().getOrDefault("baseUrl", ""), settings.isSandbox());
        var out = new WayOut(configuration.instance(), address, manifest.routes());
        var http = new HostHttp(out, PartnerConnection.open(settings, threads), evidence, time);
        return new OpenedInstance(
                configuration.instance(), java.util.Map.copyOf(shown), http, callbackUrl(configuration));
    }

    private URI callbackUrl(InstanceSeed configuration) {
        return settings.baseUrl().resolve("/api/v1/partner-callbacks/" + configuration.instance());
    }

    private static void verifyKind(PluginManifest manifest, PartnerService service) {
        var kind = service instanceof Biller ? ServiceOffer.Kind.BILLER : ServiceOffer.Kind.PAYMENT_CHANNEL;
        if (kind != manifest.kind()) {
            throw new IllegalArgumentException("its manifest says " + manifest.kind() + " but it is a " + kind);
        }
    }

    private ServiceInstance.Threads newThreads() {
        return new ServiceInstance.Threads(newBulkhead(), newBulkhead(), newBulkhead());
    }

    private Bulkhead newBulkhead() {
        return new Bulkhead(settings.threads(), threads);
    }
}
