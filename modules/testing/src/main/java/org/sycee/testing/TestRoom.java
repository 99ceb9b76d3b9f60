package org.sycee.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * One room running against a real database in a small CDI container.
 *
 * <p>Named bean classes are the room's own; instances stand for everything around it (a clock, settings, fakes of other
 * rooms' faces). {@code @Transactional} methods run in a real database transaction of their own.
 */
public final class TestRoom implements AutoCloseable {

    private final TestDatabase database;
    private final WeldContainer container;

    private TestRoom(TestDatabase database, WeldContainer container) {
        this.database = database;
        this.container = container;
        database.join();
    }

    /** Starts to describe a room on the given database. */
    public static Builder on(TestDatabase database) {
        return new Builder(database);
    }

    /** The bean of that type. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.close();
        database.leave();
    }

    /** What the room is made of. */
    public static final class Builder {

        private final Weld weld = new Weld().disableDiscovery().property("org.jboss.weld.construction.relaxed", true);
        private final Map<Class<?>, Object> instances = new LinkedHashMap<>();
        private final TestDatabase database;

        private Builder(TestDatabase database) {
            this.database = database;
            weld.addBeanClasses(TransactionInterceptor.class, NewTransactionInterceptor.class)
                    .enableInterceptors(TransactionInterceptor.class, NewTransactionInterceptor.class);
            with(TestDatabase.class, database);
            with(DataSource.class, database.kept());
            with(EntityManager.class, currentEntityManager());
        }

        /** Adds bean classes of the room under test. */
        public Builder beans(Class<?>... types) {
            weld.addBeanClasses(types);
            return this;
        }

        /** Gives an object to all who inject that type. */
        public <T> Builder with(Class<T> type, T instance) {
            instances.put(type, instance);
            return this;
        }

        public TestRoom start() {
            weld.addExtension(new Given(instances));
            return new TestRoom(database, weld.initialize());
        }

        private static EntityManager currentEntityManager() {
            return (EntityManager) Proxy.newProxyInstance(
                    EntityManager.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (proxy, method, arguments) -> {
                        try {
                            return method.invoke(TransactionInterceptor.current(), arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
