package org.sycee.wallets.internal;

import org.sycee.kernel.ApiKey.Allowance;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.wallets.WalletError;

/** Narrows what may leave a wallet to what an API key may send. */
final class KeyLimit {

    private KeyLimit() {}

    /**
     * The tighter of the two for the day, which the ledger counts for the whole wallet, whoever spends.
     *
     * @param wallet the wallet's own limit, in whose currency the amount is
     * @throws SyceeException {@link WalletError#CURRENCY_NOT_HELD} if the key was made for another currency,
     *     {@link WalletError#OVER_LIMIT} if the amount exceeds what one of its payments may be
     */
    static SpendingLimit narrow(SpendingLimit wallet, Allowance key, Money amount) {
        if (!key.perDay().currency().equals(amount.currency())) {
            throw new SyceeException(
                    WalletError.CURRENCY_NOT_HELD,
                    "This key sends " + key.perDay().currency() + ", not " + amount.currency() + ".");
        }
        if (amount.compareTo(key.perPayment()) > 0) {
            throw new SyceeException(
                    WalletError.OVER_LIMIT,
                    "This key sends at most " + key.perPayment() + " at once, not " + amount + ".");
        }
        return new SpendingLimit(
                wallet.account(), wallet.day(), least(wallet.perDay(), key.perDay()), wallet.perMonth());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
