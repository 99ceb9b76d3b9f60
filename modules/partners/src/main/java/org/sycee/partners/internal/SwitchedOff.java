package org.sycee.partners.internal;

import java.time.Instant;
import java.util.Optional;

/** Since when an instance is switched off, and why; rows from before there were reasons have neither. */
record SwitchedOff(Optional<Instant> at, Optional<String> reason) {}
