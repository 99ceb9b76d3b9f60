package org.sycee.orders.internal;

import java.util.Optional;

/** A case as a line of a list, and what was proposed about it, if somebody has to decide on that. */
record CaseLine(SuspenseCase found, Optional<ProposalEntity> proposal) {}
