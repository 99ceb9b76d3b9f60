package org.sycee.partners;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a partner said, or did not say, of a call.
 *
 * @param at when
 * @param purpose what was asked
 * @param attempt the how-manieth of that purpose, from 1
 * @param said what it was taken to mean by itself
 * @param state what the call was taken to be after it
 * @param reference the partner's reference in this answer
 * @param text the answer in a sentence
 */
public record Answer(
        Instant at,
        Purpose purpose,
        int attempt,
        PartnerCall.State said,
        PartnerCall.State state,
        Optional<String> reference,
        Optional<String> text) {

    /** Why the partner was asked, or spoke. */
    public enum Purpose {
        CALL,
        INQUIRY,
        CALLBACK,
        /** It was told what the payer wishes: to call a ride off, or what is paid of its fare. */
        WISH,
        /** The partner was not asked: its file of a period says it. */
        FILE
    }
}
