package org.sycee.orders.internal;

import java.time.Duration;
import java.util.Optional;

/** A case as a line of a list, its age, and what was proposed about it, if somebody has to decide on that. */
record CaseLine(SuspenseCase found, Duration age, Optional<ProposalEntity> proposal) {}
