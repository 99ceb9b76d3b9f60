package org.sycee.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Stands for the server's transaction manager where a method wants a transaction of its own. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class NewTransactionInterceptor {

    private final TestDatabase database;

    @Inject
    NewTransactionInterceptor(TestDatabase database) {
        this.database = database;
    }

    @AroundInvoke
    Object within(InvocationContext invocation) {
        return TransactionInterceptor.begin(database, invocation);
    }
}
