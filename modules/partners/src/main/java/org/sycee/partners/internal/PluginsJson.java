package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;
import org.sycee.partners.ServiceOffer;

/** The plugins, and what became of each, on the wire. */
record PluginsJson(List<PluginJson> plugins, List<RefusedJson> refused, List<InstanceJson> instances) {

    /**
     * @param signer the name of the key; empty at the level UNKNOWN
     * @param doubt what its proof lacks
     */
    record PluginJson(
            String id,
            String version,
            ServiceOffer.Kind kind,
            Signer.Level trust,
            String signer,
            Optional<String> doubt) {

        static PluginJson of(LoadedPlugin plugin) {
            var manifest = plugin.manifest();
            return new PluginJson(
                    manifest.id(),
                    manifest.version(),
                    manifest.kind(),
                    plugin.signer().level(),
                    plugin.signer().name(),
                    plugin.doubt());
        }
    }

    record RefusedJson(String file, String reason) {

        static RefusedJson of(RefusedArchive archive) {
            return new RefusedJson(archive.file(), archive.reason());
        }
    }
}
