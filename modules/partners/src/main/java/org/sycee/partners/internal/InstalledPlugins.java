package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;

/**
 * The plugins of this server, each in the versions that lie in its folder.
 *
 * <p>Only one thread at a time may look, load and unload; anybody may ask what is there.
 */
interface InstalledPlugins {

    /** Verifies anew all that lies in the folder; what is loaded stays as it is. */
    void look();

    /** The versions that were let in, as of the last look: by plugin, the newest first. */
    List<PluginVersion> versions();

    /** The archives that were not. */
    List<RefusedArchive> refused();

    /** The versions whose code is there, though their archive may be gone. */
    List<LoadedPlugin> loaded();

    /** The code of a version, loaded now if it is not yet; empty if it is not here, or is refused. */
    Optional<LoadedPlugin> load(String plugin, String version);

    /** Lets go of its code. */
    void unload(LoadedPlugin plugin);

    /** The versions of one plugin that were let in, the newest first. */
    default List<String> versions(String plugin) {
        return versions().stream()
                .filter(one -> one.plugin().equals(plugin))
                .map(PluginVersion::version)
                .toList();
    }

    /** A version that was let in, as of the last look. */
    default Optional<PluginVersion> find(String plugin, String version) {
        return versions().stream()
                .filter(one -> one.plugin().equals(plugin) && one.version().equals(version))
                .findFirst();
    }

    default boolean isLoaded(String plugin, String version) {
        return loaded().stream()
                .map(LoadedPlugin::from)
                .anyMatch(one -> one.plugin().equals(plugin) && one.version().equals(version));
    }
}
