package org.sycee.audit;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Why an administrator cannot decide about a proposal. */
public enum ProposalError implements ErrorCode {
    /** The proposal waits for nobody any more. */
    PROPOSAL_DECIDED(ErrorKind.CONFLICT),
    /** Who proposes does not decide. */
    OWN_PROPOSAL(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    ProposalError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String money() {
        return switch (this) {
            case PROPOSAL_DECIDED -> "This has moved no money; what was decided before goes on as it was decided.";
            case OWN_PROPOSAL -> "No money has moved, and nothing was decided.";
        };
    }
}
