package org.sycee.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something a person was told.
 *
 * @param id its name
 * @param position the how-manieth of this person's notices it is, from 1
 * @param kind what it tells
 * @param subject the path below the API's root of what it is about
 * @param parameters what the words need, such as {@code payee}; an amount is in minor units of {@code currency}
 * @param at when it happened, as far as that is known; else when it was told
 * @param isRead whether the person has seen it
 */
public record Notice(
        UUID id,
        long position,
        NoticeKind kind,
        String subject,
        Map<String, String> parameters,
        Instant at,
        boolean isRead) {}
