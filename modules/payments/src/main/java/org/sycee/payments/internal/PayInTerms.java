package org.sycee.payments.internal;

import java.time.Instant;
import java.util.Optional;
import org.sycee.payments.PlacePayIn;

/**
 * What a new top-up is recorded with.
 *
 * @param command what was asked
 * @param instance who takes the money
 * @param card the saved card that is charged, if one is
 * @param deadline until when its outcome must be certain
 */
record PayInTerms(PlacePayIn command, String instance, Optional<CardEntity> card, Instant deadline) {}
