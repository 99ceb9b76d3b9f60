package org.sycee.partners.internal;

import java.util.Optional;

/**
 * What there is to be seen of an instance.
 *
 * @param instance as this server knows it
 * @param off since when and why it is switched off, if it is
 * @param health on all servers
 */
record InstanceView(KnownInstance instance, Optional<SwitchedOff> off, InstanceHealth health) {}
