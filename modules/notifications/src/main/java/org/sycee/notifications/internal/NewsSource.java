package org.sycee.notifications.internal;

import java.util.Optional;
import java.util.UUID;

/** Turns one type of event into news. */
interface NewsSource {

    /** The type of event. */
    String type();

    /** The news in what happened to that subject; empty if there is nothing to tell. */
    Optional<News> of(UUID subject);
}
