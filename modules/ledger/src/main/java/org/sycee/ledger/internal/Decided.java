package org.sycee.ledger.internal;

import java.util.Optional;
import java.util.UUID;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;

/** What was decided under an id, for good. */
interface Decided {

    /** The id of a transfer within some journal entry that another one names: nothing else can bear it. */
    Decided PART = again -> PostResult.of(Outcome.CONFLICT);

    /** The answer to whoever posts an entry of that name again. */
    PostResult answer(JournalEntry again);

    /** A journal entry whose content is known by its hash only. */
    record Recorded(UUID digest, Optional<Rejection> rejection) implements Decided {

        @Override
        public PostResult answer(JournalEntry again) {
            if (!digest.equals(Hash.of(again))) {
                return PostResult.of(Outcome.CONFLICT);
            }
            return rejection.map(PostResult::rejected).orElseGet(() -> PostResult.of(Outcome.REPLAYED));
        }
    }

    /** A journal entry, and why nothing moved; empty if it was applied. */
    record Decision(JournalEntry entry, Optional<Rejection> rejection) implements Decided {

        @Override
        public PostResult answer(JournalEntry again) {
            return new Recorded(Hash.of(entry), rejection).answer(again);
        }

        /** The answer to whoever posts it first, if being applied is answered so. */
        PostResult firstAnswer(PostResult applied) {
            return rejection.map(PostResult::rejected).orElse(applied);
        }

        /** Whether it needs a row of its own: an entry of one transfer that was applied is that transfer's row. */
        boolean hasRow() {
            return rejection.isPresent() || entry.transfers().size() > 1;
        }
    }
}
