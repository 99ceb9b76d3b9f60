package org.sycee.moneyrequests.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.AskForMoney.Bill;
import org.sycee.wallets.WalletError;
import org.sycee.wallets.Wallets;

/** Divides what is asked for among those who are asked. */
@ApplicationScoped
class Splits {

    private final Payees payees;
    private final Wallets wallets;

    @Inject
    Splits(Payees payees, Wallets wallets) {
        this.payees = payees;
        this.wallets = wallets;
    }

    /** The name of an asking follows from its intent: one key, one asking. */
    static UUID idOf(Intent intent) {
        return Ids.named("split:" + intent.actor().getName() + ":" + intent.route() + ":" + intent.key());
    }

    /** Who is asked for how much; together, and with the own share if there is one, exactly the total. */
    List<Share> shares(AskForMoney command) {
        var bill = command.bill();
        checkTotal(bill.total());
        var amounts = amounts(bill);
        if (amounts.stream().anyMatch(amount -> !amount.isPositive())) {
            throw new SyceeException(
                    WalletError.INVALID_AMOUNT, bill.total() + " is too little for so many; a share would be nothing.");
        }
        var split = idOf(command.intent());
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> new Share(split, i, payer(command, bill.payers().get(i)), amounts.get(i)))
                .toList();
    }

    private void checkTotal(Money total) {
        if (!total.currency().equals(wallets.currency())) {
            throw new SyceeException(
                    WalletError.CURRENCY_NOT_HELD,
                    "Wallets hold " + wallets.currency() + ", not " + total.currency() + ".");
        }
        if (!total.isPositive()) {
            throw new SyceeException(
                    WalletError.INVALID_AMOUNT, "An amount to ask for is more than zero, not " + total + ".");
        }
    }

    private static List<Money> amounts(Bill bill) {
        var own = bill.isShared() ? 1 : 0;
        var all = bill.total().allocate(Collections.nCopies(own + bill.payers().size(), 1));
        return all.subList(own, all.size());
    }

    private PersonId payer(AskForMoney command, UUID handle) {
        var payer = payees.find(handle)
                .map(Payee::person)
                .orElseThrow(() ->
                        new SyceeException(WalletError.PAYEE_UNKNOWN, "There is nobody with the code " + handle + "."));
        if (payer.equals(command.asking())) {
            throw new SyceeException(WalletError.PAYEE_IS_PAYER, "This is you; nobody asks oneself.");
        }
        return payer;
    }
}
