package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;

/**
 * One try to take a charge-back from its person.
 *
 * @param fromWallet minor units that the wallet covers; what is left is owed
 * @param wallet id of the transfer out of the wallet
 * @param owed id of the transfer out of the receivable
 */
@Embeddable
record ChargeBackSplit(
        @Column(name = "from_wallet") long fromWallet,
        @Column(name = "wallet_transfer_id") UUID wallet,
        @Column(name = "owed_transfer_id") UUID owed) {

    static ChargeBackSplit of(Money amount, Money available) {
        var covered = Math.min(amount.minorUnits(), Math.max(available.minorUnits(), 0));
        return new ChargeBackSplit(covered, Ids.next(), Ids.next());
    }
}
