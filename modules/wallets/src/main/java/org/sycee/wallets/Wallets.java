package org.sycee.wallets;

import java.util.Currency;
import java.util.List;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.Account;
import org.sycee.ledger.Balance;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;

/** People's wallets: one account per currency, opened when first needed. */
public interface Wallets {

    /** The currency in which the operator keeps wallets. */
    Currency currency();

    /** The person's account in that currency; opened if it was not. */
    Account account(PersonId person, Currency currency);

    /** The person's balances, at least one, in the operator's currency first. */
    List<Balance> balances(PersonId person);

    /** What the person owes the operator, such as the rest of a charge-back; collected from what comes in next. */
    Money owed(PersonId person);

    /**
     * What the person may still spend today and this month, in the person's own time zone, for the ledger to enforce.
     *
     * @param amount all that one payment takes, with its fee
     * @throws org.sycee.kernel.SyceeException {@link WalletError#OVER_LIMIT} if the amount exceeds what one payment may
     *     be, {@link WalletError#CURRENCY_NOT_HELD} if it is in another currency than limits are,
     *     {@link WalletError#WALLET_FROZEN} if nothing may leave the wallet at all
     */
    SpendingLimit limit(PersonId person, Money amount);
}
