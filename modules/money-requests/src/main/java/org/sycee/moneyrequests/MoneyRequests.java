package org.sycee.moneyrequests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Requests for money between people. */
public interface MoneyRequests {

    /** The type of the event that somebody was asked for money; its subject is the request, as of all of these. */
    String ASKED = "money-asked-for";

    /** The type of the event that a request was paid. */
    String PAID = "money-request-paid";

    /** The type of the event that whoever was asked does not want to pay. */
    String DECLINED = "money-request-declined";

    /**
     * Asks people for their shares of an amount; one person for all of it is the simple case.
     *
     * <p>The same intent gives the same requests, as they stand now.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED},
     *     {@link MoneyRequestError#INVALID_PAYERS}, {@link org.sycee.wallets.WalletError#INVALID_AMOUNT} if a share would
     *     be nothing, {@link org.sycee.wallets.WalletError#CURRENCY_NOT_HELD},
     *     {@link org.sycee.wallets.WalletError#PAYEE_UNKNOWN}, {@link org.sycee.wallets.WalletError#PAYEE_IS_PAYER}
     */
    List<MoneyRequest> ask(AskForMoney command);

    /**
     * Pays a request once, whoever clicks how often.
     *
     * <p>What the ledger refuses leaves it open. While nobody can say whether the money has moved it stays
     * {@link RequestState#PAYING}, and is carried on with the same names until it is paid or refused.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND} if the person was not asked;
     *     {@link MoneyRequestError#REQUEST_NOT_OPEN}; a refusal of the PIN; a refusal of
     *     {@link org.sycee.wallets.PersonPayments}
     */
    MoneyRequest pay(PayRequest command);

    /** Refuses to pay; only the one who was asked may. Errors as of {@link #pay}. */
    MoneyRequest decline(PersonId person, UUID request);

    /** Takes a request back; only the one who asked may. Errors as of {@link #pay}. */
    MoneyRequest cancel(PersonId person, UUID request);

    /** The request as that person sees it; empty if the person is on neither side. */
    Optional<MoneyRequest> find(PersonId person, UUID request);

    /** Between whom the request is; for those who hear of the events. */
    Optional<Sides> sides(UUID request);

    /** The person's latest requests, in either direction, newest first; at most 100. */
    List<MoneyRequest> list(PersonId person);

    /** Two people: who has asked, and who is to pay. */
    record Sides(PersonId asking, PersonId payer) {}
}
