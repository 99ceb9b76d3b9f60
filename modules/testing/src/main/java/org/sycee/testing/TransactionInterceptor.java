package org.sycee.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Stands for the server's transaction manager: joins the thread's transaction, or begins one. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class TransactionInterceptor {

    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();
    private final TestDatabase database;

    @Inject
    TransactionInterceptor(TestDatabase database) {
        this.database = database;
    }

    static EntityManager current() {
        var manager = CURRENT.get();
        if (manager == null) {
            throw new IllegalStateException("no database transaction on this thread");
        }
        return manager;
    }

    @AroundInvoke
    Object within(InvocationContext invocation) throws Exception {
        return CURRENT.get() == null ? begin(database, invocation) : invocation.proceed();
    }

    /** Begins a transaction of its own; one that is on the thread already waits meanwhile. */
    static Object begin(TestDatabase database, InvocationContext invocation) {
        var outer = CURRENT.get();
        try (var manager = database.newEntityManager()) {
            CURRENT.set(manager);
            return new LocalTransaction(manager).call(invocation::proceed);
        } finally {
            CURRENT.set(outer);
        }
    }
}
