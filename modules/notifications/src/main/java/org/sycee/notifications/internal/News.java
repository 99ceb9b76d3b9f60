package org.sycee.notifications.internal;

import java.util.Map;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.NoticeKind;

/**
 * What a person is to be told.
 *
 * @param person who
 * @param cause what is told only once: the thing itself if it ends once, else the event
 * @param kind what
 * @param subject the path of what it is about
 * @param parameters what the words need
 */
record News(PersonId person, UUID cause, NoticeKind kind, String subject, Map<String, String> parameters) {}
