package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator can set about open pages. */
@ApplicationScoped
class NotificationsSettings {

    private final int streamsPerPerson;
    private final int streamsPerServer;

    @Inject
    NotificationsSettings(
            @ConfigProperty(name = "sycee.notifications.streams-per-person", defaultValue = "10") int streamsPerPerson,
            @ConfigProperty(name = "sycee.notifications.streams-per-server", defaultValue = "5000")
                    int streamsPerServer) {
        this.streamsPerPerson = streamsPerPerson;
        this.streamsPerServer = streamsPerServer;
    }

    /** {@code sycee.notifications.streams-per-person}: how many pages of one person a server keeps up to date. */
    int streamsPerPerson() {
        return streamsPerPerson;
    }

    /** {@code sycee.notifications.streams-per-server}: how many pages of all people a server keeps up to date. */
    int streamsPerServer() {
        return streamsPerServer;
    }
}
