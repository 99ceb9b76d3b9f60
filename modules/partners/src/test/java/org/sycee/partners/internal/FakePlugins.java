package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;

/**
 * One plugin in one version, whose code is always there.
 *
 * @param plugin it
 */
record FakePlugins(LoadedPlugin plugin) implements InstalledPlugins {

    @Override
    public void look() {}

    @Override
    public List<PluginVersion> versions() {
        return List.of(plugin.from());
    }

    @Override
    public List<RefusedArchive> refused() {
        return List.of();
    }

    @Override
    public List<LoadedPlugin> loaded() {
        return List.of(plugin);
    }

    @Override
    public Optional<LoadedPlugin> load(String id, String version) {
        return Optional.of(plugin).filter(one -> isLoaded(id, version));
    }

    @Override
    public void unload(LoadedPlugin unloaded) {}
}
