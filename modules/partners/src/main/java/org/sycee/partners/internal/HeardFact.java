package org.sycee.partners.internal;

import java.util.UUID;
import org.sycee.partner.spi.CallResult;

/**
 * What a callback says of one of our calls.
 *
 * @param key the call's
 * @param result what became of it, as the version says for which it was recorded
 * @param terms that version's, by which this is judged
 */
record HeardFact(UUID key, CallResult result, Terms terms) {}
