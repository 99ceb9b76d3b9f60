package org.sycee.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What the verifier saw.
 *
 * @param at when it looked
 * @param accounts how many accounts it read
 * @param transfers how many transfers it read
 * @param findings each breach in a sentence with ids; empty if the books are whole
 */
public record VerificationReport(Instant at, long accounts, long transfers, List<String> findings) {

    public boolean isClean() {
        return findings.isEmpty();
    }
}
