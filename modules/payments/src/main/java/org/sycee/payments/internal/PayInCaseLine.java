package org.sycee.payments.internal;

import java.time.Duration;
import java.util.Optional;

/** A top-up in doubt as a line of a list, its age, and what was proposed, if somebody has to decide on that. */
record PayInCaseLine(PayInEntity payIn, Duration age, Optional<PayInProposalEntity> proposal) {}
