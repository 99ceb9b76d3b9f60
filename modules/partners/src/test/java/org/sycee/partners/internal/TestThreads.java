package org.sycee.partners.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;

/** Stands for the server's threads. */
final class TestThreads implements ManagedThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        throw new UnsupportedOperationException("no room of Sycee uses a fork-join pool");
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    ManagedScheduledExecutorService scheduler() {
        ScheduledExecutorService plain = Executors.newScheduledThreadPool(1, this);
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(plain, arguments));
    }
}
