package org.sycee.partners.internal;

import java.time.Duration;

/**
 * A partner was asked: told within the room.
 *
 * @param instance whom
 * @param task for what
 * @param answered whether any answer came
 * @param took from the asking to the answer, or to the end of the patience
 */
record Asked(String instance, Task task, boolean answered, Duration took) {}
