package org.sycee.app;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.sycee.kernel.PlatformClock;

/** What the server gives to the rooms: looked up by name, since Payara mistakes produced fields for settings. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/work", maxAsync = 64)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/sweeps", maxAsync = 12)
class Resources {

    private final PlatformClock clock = new PlatformClock();

    @Produces
    Clock clock() {
        return clock;
    }

    /** For the room that moves it; all others read the clock. */
    @Produces
    @Typed(PlatformClock.class)
    PlatformClock movableClock() {
        return clock;
    }

    @Produces
    DataSource dataSource() {
        return lookup("java:app/jdbc/main", DataSource.class);
    }

    @Produces
    EntityManager entityManager() {
        return lookup("java:comp/env/persistence/main", EntityManager.class);
    }

    @Produces
    ManagedExecutorService work() {
        return lookup("java:app/concurrent/work", ManagedExecutorService.class);
    }

    /** Not offered as its supertype too, which would make {@link #work} ambiguous. */
    @Produces
    @Typed(ManagedScheduledExecutorService.class)
    ManagedScheduledExecutorService sweeps() {
        return lookup("java:app/concurrent/sweeps", ManagedScheduledExecutorService.class);
    }

    @Produces
    ManagedThreadFactory threads() {
        return lookup("java:comp/DefaultManagedThreadFactory", ManagedThreadFactory.class);
    }

    @SuppressWarnings("BanJNDI") // the names are this class's own constants
    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException e) {
            throw new IllegalStateException("the server gives no " + name, e);
        }
    }
}
