package org.sycee.reconciliation.internal;

import java.util.List;
import java.util.Optional;

/**
 * All there is of a break.
 *
 * @param found what differs
 * @param mayBeGivenBack whether the payer may be given the difference back, as the books are now
 * @param ours the call and its money as they are now, if the key is a call of ours
 * @param lines what the current files say under the key
 * @param proposals what administrators said, the newest first
 */
record BreakFile(
        BreakEntity found,
        boolean mayBeGivenBack,
        Optional<OurSide> ours,
        List<ListedLine> lines,
        List<ProposalEntity> proposals) {}
