package org.sycee.payments.internal;

import java.util.List;
import java.util.Optional;
import org.sycee.partners.PartnerCall;

/**
 * All there is of a top-up that is, or was, in doubt.
 *
 * @param payIn how it stands
 * @param call what the acquirer said
 * @param proposals what administrators said, the newest first
 */
record PayInCaseFile(PayInEntity payIn, Optional<PartnerCall> call, List<PayInProposalEntity> proposals) {}
