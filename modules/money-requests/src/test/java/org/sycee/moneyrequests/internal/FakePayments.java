package org.sycee.moneyrequests.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.sycee.customers.Payees;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.SendMoney.Gift;
import org.sycee.wallets.WalletError;

/** One purse for everybody: what it does not cover is refused for good, as the ledger would; silent when told. */
final class FakePayments implements PersonPayments {

    private record Decided(String digest, Optional<PersonPayment> payment) {}

    private final Payees payees;
    private final Map<String, Decided> decided = new HashMap<>();
    private long purse;
    private long moved;
    private boolean isSilent;

    FakePayments(Payees payees) {
        this.payees = payees;
    }

    synchronized void give(long amount) {
        purse += amount;
    }

    synchronized long moved() {
        return moved;
    }

    /** Does all it should, and does not say. */
    synchronized void fallSilent(boolean silent) {
        isSilent = silent;
    }

    @Override
    public CompletionStage<Placed> send(SendMoney command) {
        throw new AssertionError("the PIN was asked for a request, so it is sent as approved");
    }

    @Override
    public CompletionStage<Placed> sendByKey(ApiKey by, IdempotencyKey key, Gift gift) {
        throw new AssertionError("the PIN was asked for a request, so it is sent as approved");
    }

    @Override
    public synchronized Placed sendApproved(Intent intent, Gift gift) {
        var name = intent.actor().getName() + intent.route() + intent.key();
        var isReplay = decided.containsKey(name);
        var result = decided.computeIfAbsent(name, key -> decide(intent, gift));
        intent.sameAs(result.digest());
        if (isSilent) {
            throw refused(KernelError.UNAVAILABLE);
        }
        return new Placed(result.payment().orElseThrow(() -> refused(WalletError.INSUFFICIENT_FUNDS)), isReplay);
    }

    private Decided decide(Intent intent, Gift gift) {
        var amount = gift.amount().minorUnits();
        if (purse < amount) {
            return new Decided(intent.digest(), Optional.empty());
        }
        purse -= amount;
        moved += amount;
        return new Decided(intent.digest(), Optional.of(payment(gift.payee(), gift.amount())));
    }

    private PersonPayment payment(UUID payee, Money amount) {
        var other = payees.find(payee).orElseThrow();
        return new PersonPayment(UUID.randomUUID(), Direction.SENT, other, amount, Optional.empty(), Instant.EPOCH);
    }

    private static SyceeException refused(ErrorCode error) {
        return new SyceeException(error, "refused");
    }

    @Override
    public Optional<PersonPayment> find(PersonId person, UUID payment) {
        return Optional.empty();
    }
}
