package org.sycee.partners.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.Needed;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall.State;

/**
 * A contradiction on an administrator's wire.
 *
 * @param call the call's key
 * @param kind what the call is to do
 * @param stands where the call stands, and stays
 * @param said what its partner says against that
 * @param purpose on which occasion it was told first
 * @param times how often it was told
 * @param askedAt when the partner was asked whether it stays with it
 * @param heard what it said to that
 * @param lookedAt how it was ended, if it was
 */
record ContradictionJson(
        UUID id,
        UUID call,
        String instance,
        StoredOperation.Kind kind,
        State stands,
        Contradiction.Said said,
        Optional<String> reference,
        Answer.Purpose purpose,
        MoneyJson amount,
        int times,
        Instant toldAt,
        Instant lastToldAt,
        Optional<Instant> askedAt,
        Optional<ContradictionEntity.Heard> heard,
        Optional<LookedAtJson> lookedAt) {

    /** Who has looked at it, and what they found. */
    record LookedAtJson(Instant at, UUID by, String note) {}

    /** The body that ends one. */
    record NoteJson(@Nullable String note) {

        private static final int LONGEST = 200;

        Deed by(Actor who) {
            return new Deed(who, Needed.line("note", note, LONGEST));
        }
    }
}
