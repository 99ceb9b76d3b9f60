package org.sycee.ledger.internal;

import java.util.Locale;
import org.sycee.kernel.Failpoint;

/** What the writer has done of a batch, in its order; each is a failpoint, such as {@code ledger-before-commit}. */
enum Step {
    GATHERED,
    READ,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    ANSWERED;

    private final String failpoint = "ledger-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    String failpoint() {
        return failpoint;
    }

    void reached() {
        Failpoint.reach(failpoint);
    }
}
