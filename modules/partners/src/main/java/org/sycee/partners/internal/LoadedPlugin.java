package org.sycee.partners.internal;

import java.util.Optional;
import org.sycee.partner.spi.ServicePlugin;

/**
 * A plugin whose code is there.
 *
 * @param manifest what it declares
 * @param signer who vouches for its archive
 * @param doubt what its proof lacks, in a sentence; empty if nothing, or if nobody asked
 * @param entry makes its services
 * @param loader of its classes
 */
record LoadedPlugin(
        PluginManifest manifest, Signer signer, Optional<String> doubt, ServicePlugin entry, ClassLoader loader) {}
