package org.sycee.partners.internal;

import java.util.Optional;

/**
 * A version of a plugin whose archive was let in.
 *
 * @param manifest what it declares
 * @param signer who vouches for its archive
 * @param doubt what its proof lacks, in a sentence; empty if nothing, or if nobody asked
 */
record PluginVersion(PluginManifest manifest, Signer signer, Optional<String> doubt) {

    String plugin() {
        return manifest.id();
    }

    String version() {
        return manifest.version();
    }

    SignedVersion signed() {
        return new SignedVersion(version(), signer);
    }

    String archiveName() {
        return PluginManifest.archiveName(plugin(), version());
    }
}
