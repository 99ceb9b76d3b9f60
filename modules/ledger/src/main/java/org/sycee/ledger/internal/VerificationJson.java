package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.List;
import org.sycee.ledger.VerificationReport;

/** What the verifier saw, on the wire. */
record VerificationJson(Instant at, long accounts, long transfers, boolean clean, List<String> findings) {

    static VerificationJson of(VerificationReport report) {
        return new VerificationJson(
                report.at(), report.accounts(), report.transfers(), report.isClean(), report.findings());
    }
}
