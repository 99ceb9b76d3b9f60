package org.sycee.wallets;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;

/** Money from person to person: one journal entry, posted at once or refused. */
public interface PersonPayments {

    /**
     * Sends money once.
     *
     * <p>The same intent gives the same payment without asking for the PIN again. What the ledger has refused stays
     * refused for that intent. Nobody waits for the ledger: what is refused before it is asked is thrown, what it
     * refuses fails the stage.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED};
     *     {@link WalletError#INVALID_AMOUNT}, {@link WalletError#PAYEE_UNKNOWN}, {@link WalletError#PAYEE_IS_PAYER},
     *     {@link WalletError#CURRENCY_NOT_HELD}, {@link WalletError#OVER_LIMIT}; a refusal of the PIN;
     *     {@link WalletError#INSUFFICIENT_FUNDS}: no money has moved. Only after
     *     {@link org.sycee.ledger.LedgerError#POSTING_UNCERTAIN} it may have: the same intent again settles it
     */
    CompletionStage<Placed> send(SendMoney command);

    /**
     * Sends what an own program of the payer asks for, within the program's allowance, once.
     *
     * <p>It is the payer's intent: the same under another API key, or sent by the payer, is the same payment. Nothing but
     * the ledger is written, and nothing read but what is remembered from a moment before; see decision 23.
     *
     * @throws org.sycee.kernel.SyceeException as {@link #send}, but for the PIN
     */
    CompletionStage<Placed> sendByKey(ApiKey by, IdempotencyKey key, SendMoney.Gift gift);

    /**
     * Sends what the payer has approved with the PIN elsewhere, once: for rooms that record the approval themselves.
     *
     * @param intent made by {@link SendMoney.Gift#intent} with a route of that room
     * @throws org.sycee.kernel.SyceeException as {@link #send}, but for the PIN; here whatever is refused is thrown
     */
    Placed sendApproved(Intent intent, SendMoney.Gift gift);

    /** The payment as that person sees it; empty if the person is on neither side. */
    Optional<PersonPayment> find(PersonId person, UUID payment);

    /**
     * The answer to a payment.
     *
     * @param payment as the payer sees it
     * @param isReplay whether the same intent had been posted before
     */
    record Placed(PersonPayment payment, boolean isReplay) {}
}
