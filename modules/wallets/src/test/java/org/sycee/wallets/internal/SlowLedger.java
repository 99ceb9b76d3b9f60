package org.sycee.wallets.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.PostResult;

/** The line to the books: when told, it is silent until it is told to speak, or too busy for anybody. */
final class SlowLedger {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isSilent;
    private boolean isBusy;

    /** All but postings passes at once. */
    Ledger to(Ledger books) {
        InvocationHandler line = (proxy, method, arguments) -> pass(books, proxy, method, arguments);
        return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, line);
    }

    @SuppressWarnings("unchecked")
    private Object pass(Ledger books, Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (method.getName().equals("post")) {
            return post(books, (List<JournalEntry>) arguments[0]);
        }
        try {
            return method.invoke(books, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized CompletionStage<List<PostResult>> post(Ledger books, List<JournalEntry> batch) {
        if (isBusy) {
            return CompletableFuture.failedFuture(new SyceeException(LedgerError.LEDGER_BUSY, "busy"));
        }
        if (!isSilent) {
            return books.post(batch);
        }
        var answer = new CompletableFuture<List<PostResult>>();
        waiting.add(() -> books.post(batch).thenAccept(answer::complete));
        return answer;
    }

    synchronized void beBusy() {
        isBusy = true;
    }

    synchronized void fallSilent() {
        isSilent = true;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Answers all who wait. */
    synchronized void speak() {
        waiting.forEach(Runnable::run);
    }
}
