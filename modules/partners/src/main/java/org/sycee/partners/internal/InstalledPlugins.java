package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;

/** The plugins of this server. */
interface InstalledPlugins {

    List<LoadedPlugin> loaded();

    List<RefusedArchive> refused();

    default Optional<LoadedPlugin> find(String id) {
        return loaded().stream()
                .filter(plugin -> plugin.manifest().id().equals(id))
                .findFirst();
    }
}
