package org.sycee.identity;

import org.sycee.kernel.PersonId;

/**
 * A person with an account, as others may see it.
 *
 * @param id the person's id
 * @param maskedLogin such as {@code +1•••0123} or {@code m•••@example.com}
 * @param language {@code en} or {@code zh-CN}
 */
public record Person(PersonId id, String maskedLogin, String language) {}
