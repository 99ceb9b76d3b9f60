package org.sycee.partnersimulator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things of a kind, kept in memory only. */
final class Recent<T> {

    private final Deque<T> newestFirst = new ArrayDeque<>();
    private final int most;

    Recent(int most) {
        this.most = most;
    }

    synchronized void add(T one) {
        newestFirst.addFirst(one);
        if (newestFirst.size() > most) {
            newestFirst.removeLast();
        }
    }

    synchronized List<T> newestFirst() {
        return List.copyOf(newestFirst);
    }
}
