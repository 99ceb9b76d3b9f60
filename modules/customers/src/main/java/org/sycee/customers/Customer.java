package org.sycee.customers;

import java.time.ZoneId;
import org.sycee.kernel.PersonId;

/**
 * A person as a customer.
 *
 * @param id the person's id
 * @param displayName as the person chose it; any Unicode, at most 80 characters
 * @param maskedLogin such as {@code +1•••0123}
 * @param language {@code en} or {@code zh-CN}
 * @param timeZone where the person's days begin and end
 */
public record Customer(PersonId id, String displayName, String maskedLogin, String language, ZoneId timeZone) {}
