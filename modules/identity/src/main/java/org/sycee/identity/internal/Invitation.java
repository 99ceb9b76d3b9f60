package org.sycee.identity.internal;

import java.time.Instant;
import java.util.Optional;

/** A one-time token for a first sign-in, and until when it is good; the operator's own lasts until it is renewed. */
record Invitation(String tokenDigest, Optional<Instant> expiresAt) {}
