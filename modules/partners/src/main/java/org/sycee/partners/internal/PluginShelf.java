package org.sycee.partners.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;

/**
 * PF4J, given only folders that have been verified and unpacked before, and a narrow parent for their class loaders.
 *
 * <p>Plugins know nothing of PF4J, so they are loaded but never "started": their entry is found as a service.
 */
final class PluginShelf extends DefaultPluginManager {

    PluginShelf(Path folder) {
        super(folder);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new LibLoader();
    }

    private final class LibLoader implements PluginLoader {

        @Override
        public boolean isApplicable(Path folder) {
            return true;
        }

        @Override
        public ClassLoader loadPlugin(Path folder, PluginDescriptor descriptor) {
            var loader = new PluginClassLoader(PluginShelf.this, descriptor, new SpiOnlyLoader());
            try {
                PluginJars.in(folder).forEach(jar -> loader.addFile(jar.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return loader;
        }
    }
}
