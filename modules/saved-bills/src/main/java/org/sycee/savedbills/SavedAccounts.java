package org.sycee.savedbills;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Accounts that people saved, and when they want to be told of a bill. */
public interface SavedAccounts {

    /** The type of the event that tells, once per bill, that a bill is due soon; its subject is the saved account's id. */
    String BILL_DUE = "bill-due";

    /** What a person wants who does not say: a reminder three days before the due date. */
    int USUAL_REMINDER = 3;

    /**
     * Saves an account, after asking the company whether it knows it.
     *
     * <p>The same company and fields give the account that is there already, unchanged.
     *
     * @throws org.sycee.kernel.SyceeException the refusals of {@link org.sycee.billpay.BillPayments#quote}, except that
     *     nothing is due; {@link org.sycee.kernel.KernelError#INVALID_REQUEST} for the nickname;
     *     {@link SavedBillsError#INVALID_REMINDER}, {@link SavedBillsError#TOO_MANY_ACCOUNTS}
     */
    Saved save(SaveAccount command);

    /** The person's accounts, by nickname. */
    List<SavedAccount> list(PersonId person);

    /** The person's account; empty if it is somebody else's, or was removed. */
    Optional<SavedAccount> find(PersonId person, UUID account);

    /** The account of whomever; for those who hear of {@link #BILL_DUE}. */
    Optional<SavedAccount> find(UUID account);

    /**
     * The person's account after asking the company what is due, unless it was asked a short while ago.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND}; or why the company could not
     *     be asked, if it never was
     */
    SavedAccount refresh(PersonId person, UUID account);

    /**
     * The account's last bills that the person paid here, and the one that is known to be due; newest first, at most 12.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND}
     */
    List<PastBill> history(PersonId person, UUID account);

    /**
     * Gives an account another nickname and another reminder.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND},
     *     {@link org.sycee.kernel.KernelError#INVALID_REQUEST} for the nickname;
     *     {@link SavedBillsError#INVALID_REMINDER}
     */
    SavedAccount change(PersonId person, UUID account, String nickname, Optional<Integer> reminder);

    /**
     * Removes an account and ends its mandate.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND}
     */
    void remove(PersonId person, UUID account);

    /**
     * The answer to saving.
     *
     * @param account as it stands now
     * @param isNew whether it was not there before
     */
    record Saved(SavedAccount account, boolean isNew) {}
}
