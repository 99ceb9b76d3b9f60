package org.sycee.partners.internal;

import java.time.Duration;

/**
 * What a claim has brought.
 *
 * @param verdict what it means
 * @param rest how long the partner wishes to be left alone
 * @param isTurnedAway whether the partner has certainly done nothing with it: it never left, or all was answered with 429
 */
record Heard(Verdict verdict, Duration rest, boolean isTurnedAway) {}
