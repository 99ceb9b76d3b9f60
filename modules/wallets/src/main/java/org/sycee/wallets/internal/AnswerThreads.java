package org.sycee.wallets.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Few threads that tell payers what the ledger has answered; none of them ever waits for it. */
@ApplicationScoped
@Typed(AnswerThreads.class)
class AnswerThreads implements Executor {

    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ExecutorService threads;

    @Inject
    AnswerThreads(ManagedThreadFactory threads) {
        this.threads = Executors.newFixedThreadPool(MOST, threads);
    }

    @Override
    public void execute(Runnable answer) {
        threads.execute(answer);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
