package org.sycee.orders.internal;

import java.util.List;
import java.util.Optional;
import org.sycee.partners.PartnerCall;

/**
 * All there is of a case.
 *
 * @param found what is in doubt
 * @param call what the partner said
 * @param proposals what administrators said, the newest first
 */
record CaseFile(SuspenseCase found, Optional<PartnerCall> call, List<ProposalEntity> proposals) {}
