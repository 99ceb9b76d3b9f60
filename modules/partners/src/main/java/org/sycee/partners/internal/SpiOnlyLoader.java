package org.sycee.partners.internal;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.ServicePlugin;

/** What a plugin sees of the world: {@code java.*}, the SPI and money. It contains mistakes, not malice. */
final class SpiOnlyLoader extends ClassLoader {

    private final ClassLoader host = ServicePlugin.class.getClassLoader();

    SpiOnlyLoader() {
        super("sycee-spi", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        if (name.matches("org\\.sycee\\.(partner\\.spi|money)\\.[A-Za-z$]+")) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name + " is not visible to plugins");
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    /** Else the host's own service files would be taken for the plugin's. */
    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
