package org.sycee.partners.internal;

import java.util.Optional;

/** What speaks against opening an instance with an archive, and so against letting its code read what is set. */
@FunctionalInterface
interface Objection {

    /** In a sentence; empty if nothing does. */
    Optional<String> to(PluginVersion version);
}
