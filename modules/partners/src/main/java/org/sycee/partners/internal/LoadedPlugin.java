package org.sycee.partners.internal;

import org.sycee.partner.spi.ServicePlugin;

/**
 * A plugin whose code is there.
 *
 * @param manifest what it declares
 * @param signer who vouches for its archive
 * @param entry makes its services
 * @param loader of its classes
 */
record LoadedPlugin(PluginManifest manifest, Signer signer, ServicePlugin entry, ClassLoader loader) {}
