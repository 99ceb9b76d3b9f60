package org.sycee.savedbills.internal;

import java.util.Optional;
import org.sycee.billpay.BillQuote;

/**
 * What came of asking a company about an account.
 *
 * @param kind which of the answers it is
 * @param quote present only with {@link Kind#DUE}
 */
record Look(Kind kind, Optional<BillQuote> quote) {

    enum Kind {
        DUE,
        NOTHING_DUE,
        /** Nobody can say now; what was known stays. */
        UNANSWERED
    }

    static final Look NOTHING_DUE = new Look(Kind.NOTHING_DUE, Optional.empty());
    static final Look UNANSWERED = new Look(Kind.UNANSWERED, Optional.empty());

    static Look due(BillQuote quote) {
        return new Look(Kind.DUE, Optional.of(quote));
    }
}
