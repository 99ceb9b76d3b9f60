package org.sycee.wallets.internal;

import java.time.Instant;
import java.util.List;
import org.sycee.kernel.MoneyJson;
import org.sycee.ledger.Balance;
import org.sycee.money.Money;

/**
 * A wallet on the wire.
 *
 * @param balances one per currency
 * @param owed to the operator; zero for almost everybody
 * @param asOf when they were read
 */
record WalletJson(List<BalanceJson> balances, MoneyJson owed, Instant asOf) {

    /** What can be spent in one currency, and what is set aside. */
    record BalanceJson(String currency, MoneyJson available, MoneyJson held) {

        static BalanceJson of(Balance balance) {
            return new BalanceJson(
                    balance.account().currency().getCurrencyCode(),
                    MoneyJson.of(balance.available()),
                    MoneyJson.of(balance.heldOut()));
        }
    }

    static WalletJson of(List<Balance> balances, Money owed, Instant asOf) {
        return new WalletJson(balances.stream().map(BalanceJson::of).toList(), MoneyJson.of(owed), asOf);
    }
}
