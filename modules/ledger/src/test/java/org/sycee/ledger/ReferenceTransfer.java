package org.sycee.ledger;

import java.time.Instant;
import java.util.UUID;
import org.sycee.ledger.RecordedTransfer.State;

/** A transfer in the reference ledger: what was posted, and where it stands. */
final class ReferenceTransfer {

    final UUID reference;
    final Transfer transfer;
    final Instant at;
    State state;

    ReferenceTransfer(UUID reference, Transfer transfer, Instant at) {
        this.reference = reference;
        this.transfer = transfer;
        this.at = at;
        this.state = switch (transfer.kind()) {
            case SINGLE, POST_PENDING -> State.POSTED;
            case PENDING -> State.PENDING;
            case VOID_PENDING -> State.VOIDED;
        };
    }

    RecordedTransfer seen(Account debit, Account credit) {
        return new RecordedTransfer(reference, transfer, debit, credit, state, at);
    }
}
