package org.sycee.activity.internal;

import java.time.ZoneId;

/**
 * Who reads: what is written is in this person's words and days.
 *
 * @param name as the person chose it
 * @param maskedLogin such as {@code +1•••0123}
 */
record Reader(String name, String maskedLogin, Wording wording, ZoneId zone) {}
