package org.sycee.partners.internal;

import org.sycee.partner.spi.ServicePlugin;

/**
 * A plugin whose code is there.
 *
 * @param manifest what it declares
 * @param entry makes its services
 * @param loader of its classes
 */
record LoadedPlugin(PluginManifest manifest, ServicePlugin entry, ClassLoader loader) {}
