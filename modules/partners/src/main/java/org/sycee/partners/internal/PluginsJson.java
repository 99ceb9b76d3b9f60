package org.sycee.partners.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sycee.partners.ServiceOffer;

/** The plugins, and what became of each, on the wire. */
record PluginsJson(List<PluginJson> plugins, List<RefusedJson> refused, List<InstanceJson> instances) {

    record PluginJson(String id, String version, ServiceOffer.Kind kind) {

        static PluginJson of(LoadedPlugin plugin) {
            var manifest = plugin.manifest();
            return new PluginJson(manifest.id(), manifest.version(), manifest.kind());
        }
    }

    record RefusedJson(String file, String reason) {

        static RefusedJson of(RefusedArchive archive) {
            return new RefusedJson(archive.file(), archive.reason());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InstanceJson(
            String instance,
            String name,
            String plugin,
            State state,
            @Nullable String reason) {

        enum State {
            AVAILABLE,
            UNAVAILABLE
        }

        static InstanceJson of(KnownInstance instance, ServiceOffer offer) {
            return new InstanceJson(
                    offer.instance(),
                    offer.name(),
                    instance.configuration().plugin(),
                    offer.unavailable().isEmpty() ? State.AVAILABLE : State.UNAVAILABLE,
                    offer.unavailable().orElse(null));
        }
    }
}
