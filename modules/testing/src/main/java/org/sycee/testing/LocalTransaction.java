package org.sycee.testing;

import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;

/** One database transaction around a piece of work. */
record LocalTransaction(EntityManager manager) {

    <T> T call(Callable<T> work) {
        var transaction = manager.getTransaction();
        transaction.begin();
        try {
            var result = work.call();
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
