package org.sycee.outbox.internal;

import java.util.UUID;
import org.sycee.outbox.Event;

/** The right to try one delivery; its attempt number tells it from a later claim of the same. */
record Claim(UUID delivery, int attempt, String consumer, Event event) {}
