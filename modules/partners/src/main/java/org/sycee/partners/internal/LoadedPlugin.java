package org.sycee.partners.internal;

import org.sycee.partner.spi.ServicePlugin;

/**
 * A version of a plugin whose code is there.
 *
 * @param from what it was loaded from
 * @param entry makes its services
 * @param loader of its classes
 */
record LoadedPlugin(PluginVersion from, ServicePlugin entry, ClassLoader loader) {

    PluginManifest manifest() {
        return from.manifest();
    }
}
