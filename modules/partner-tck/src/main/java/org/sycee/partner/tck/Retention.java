package org.sycee.partner.tck;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.partner.spi.PartnerResponse;

/** Which of a partner's answers are still held by somebody. */
final class Retention {

    private final List<WeakReference<Object>> bodies = new CopyOnWriteArrayList<>();

    void add(PartnerResponse answer) {
        bodies.add(new WeakReference<>(answer.body()));
    }

    int heard() {
        return bodies.size();
    }

    /** How many a collection of garbage leaves. */
    long kept() {
        System.gc();
        return bodies.stream().filter(body -> body.get() != null).count();
    }
}
