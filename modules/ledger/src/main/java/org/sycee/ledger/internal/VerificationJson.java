package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.ledger.AccountType;
import org.sycee.money.Money;

/** A run over the books on the wire; the proof comes with the end. */
record VerificationJson(
        UUID id,
        Verification.State state,
        Verification.Phase phase,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long accountsDone,
        long accounts,
        List<String> findings,
        Optional<ProofJson> proof) {

    /** The last runs, newest first. */
    record Items(List<VerificationJson> items) {}

    record ProofJson(
            Instant cutOffAt, String digest, long accounts, long entries, long transfers, List<TotalJson> totals) {

        static ProofJson of(CutOff cutOff, long transfers) {
            return new ProofJson(
                    cutOff.at(),
                    cutOff.digest(),
                    cutOff.accounts(),
                    cutOff.entries(),
                    transfers,
                    cutOff.totals().stream().map(TotalJson::of).toList());
        }
    }

    /** All accounts of a currency and type together; over all types, debits equal credits. */
    record TotalJson(
            AccountType type,
            long accounts,
            MoneyJson debitsPosted,
            MoneyJson creditsPosted,
            MoneyJson debitsPending,
            MoneyJson creditsPending) {

        static TotalJson of(CutOff.Total total) {
            var currency = Currency.getInstance(total.currency());
            var sums = total.sums();
            return new TotalJson(
                    total.type(),
                    total.accounts(),
                    MoneyJson.of(new Money(sums.debitsPosted(), currency)),
                    MoneyJson.of(new Money(sums.creditsPosted(), currency)),
                    MoneyJson.of(new Money(sums.debitsPending(), currency)),
                    MoneyJson.of(new Money(sums.creditsPending(), currency)));
        }
    }

    static VerificationJson of(Verification run) {
        var isProven = run.phase() == Verification.Phase.FINISHED;
        return new VerificationJson(
                run.id(),
                run.state(),
                run.phase(),
                run.startedAt(),
                run.finishedAt(),
                run.accountsDone(),
                run.accounts(),
                run.told(),
                run.cutOff().filter(taken -> isProven).map(taken -> ProofJson.of(taken, run.transfers())));
    }
}
