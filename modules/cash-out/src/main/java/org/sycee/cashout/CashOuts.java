package org.sycee.cashout;

import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Cash-outs: money from a wallet back to a saved card, or to a bank account. */
public interface CashOuts {

    /**
     * Records a cash-out and carries it as far as it goes within a short wait; the same intent gives the same cash-out.
     *
     * @throws org.sycee.kernel.SyceeException if the amount is wrong, something is owed, there is no such card or account, its acquirer pays nothing
     *     out or cannot be asked now, the PIN is wrong, or the intent's key was used for another request: nothing is recorded then; or if
     *     the money cannot be set aside, for good under this intent
     */
    Placed place(PlaceCashOut command);

    /** The person's cash-out, after doing what is due for it; empty if it is somebody else's. */
    Optional<CashOut> find(PersonId person, UUID cashOut);

    /**
     * The answer to a placing.
     *
     * @param cashOut as it stands now
     * @param isReplay whether the intent had been recorded before
     */
    record Placed(CashOut cashOut, boolean isReplay) {}
}
