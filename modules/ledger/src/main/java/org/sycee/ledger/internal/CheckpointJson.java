package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.sycee.kernel.MoneyJson;
import org.sycee.ledger.internal.Checkpoint.Total;
import org.sycee.money.Money;

/** A checkpoint on the wire, as its text tells it; whether that was signed is for the verifier to say. */
record CheckpointJson(
        long number,
        Instant at,
        String digest,
        String before,
        String key,
        String signature,
        long heads,
        long holds,
        List<TotalJson> totals) {

    /** Newest first. */
    record Items(Optional<MakingJson> making, List<CheckpointJson> items) {}

    /** This server's last attempt. */
    record MakingJson(
            Making.State state,
            Instant startedAt,
            Optional<Instant> finishedAt,
            long accountsDone,
            List<String> findings) {

        static MakingJson of(Making making) {
            return new MakingJson(
                    making.state(), making.startedAt(), making.finishedAt(), making.accountsDone(), making.findings());
        }
    }

    /** All accounts of a currency together; debits are equal to credits. */
    record TotalJson(long accounts, long entries, MoneyJson posted, MoneyJson pending) {

        static TotalJson of(Total total) {
            var currency = Currency.getInstance(total.currency());
            return new TotalJson(
                    total.accounts(),
                    total.entries(),
                    MoneyJson.of(new Money(total.posted(), currency)),
                    MoneyJson.of(new Money(total.pending(), currency)));
        }
    }

    /** Nothing if the text is none of ours. */
    static Optional<CheckpointJson> of(SignedText signed) {
        return signed.checkpoint().map(checkpoint -> of(checkpoint, signed));
    }

    private static CheckpointJson of(Checkpoint checkpoint, SignedText signed) {
        return new CheckpointJson(
                checkpoint.number(),
                checkpoint.at(),
                signed.digest(),
                checkpoint.before(),
                checkpoint.key(),
                signed.signature(),
                checkpoint.pins().heads(),
                checkpoint.pins().holds(),
                checkpoint.totals().stream().map(TotalJson::of).toList());
    }
}
