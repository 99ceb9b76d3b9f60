package org.sycee.ledger.internal;

import java.util.Optional;
import java.util.UUID;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;

/**
 * A journal entry that was decided, for good.
 *
 * @param digest the hash of its content
 * @param rejection why nothing moved; empty if it was applied
 */
record Journal(TransferId name, UUID reference, UUID digest, int size, Optional<Rejection> rejection) {

    PostResult firstAnswer() {
        return rejection.map(PostResult::rejected).orElseGet(() -> PostResult.of(Outcome.APPLIED));
    }

    PostResult answerAgain(UUID otherDigest) {
        if (!digest.equals(otherDigest)) {
            return PostResult.of(Outcome.CONFLICT);
        }
        return rejection.map(PostResult::rejected).orElseGet(() -> PostResult.of(Outcome.REPLAYED));
    }
}
