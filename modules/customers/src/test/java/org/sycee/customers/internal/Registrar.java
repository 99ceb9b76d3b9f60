package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sycee.identity.PersonRegistered;

/** Stands for identity, which makes the account and announces it in one database transaction. */
@ApplicationScoped
class Registrar {

    private final Event<PersonRegistered> announcement;

    @Inject
    Registrar(Event<PersonRegistered> announcement) {
        this.announcement = announcement;
    }

    @Transactional
    void register(PersonRegistered newcomer) {
        announcement.fire(newcomer);
    }

    @Transactional
    void registerAndFail(PersonRegistered newcomer) {
        announcement.fire(newcomer);
        throw new IllegalStateException("no account after all");
    }
}
