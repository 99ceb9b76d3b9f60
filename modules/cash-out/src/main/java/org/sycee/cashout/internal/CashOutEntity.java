package org.sycee.cashout.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.cashout.PlaceCashOut;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * The record that money is to be paid out, where to, under which intent, by which order.
 *
 * <p>Born before the order is placed, so that a crash in between loses nothing; becomes placed once the order is there.
 * What else happens is the order's. The card or account may be removed meanwhile: what was approved stays here.
 */
@Entity
@Table(schema = "cashout", name = "cash_out")
class CashOutEntity {

    @Id
    private UUID id;

    @Embedded
    private IntentRow intent;

    private UUID person;
    private long amount;
    private String currency;

    @Column(name = "call_key")
    private UUID callKey;

    private String instance;

    @Embedded
    private PaidTo paidTo;

    @Column(name = "placed_at")
    private @Nullable Instant placedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CashOutEntity() {}

    CashOutEntity(PlaceCashOut command, Target target, UUID id, Instant now) {
        this.id = id;
        this.intent = IntentRow.of(command.intent());
        this.person = command.person().value();
        this.amount = command.payout().amount().minorUnits();
        this.currency = command.payout().amount().currency().getCurrencyCode();
        this.callKey = UUID.randomUUID();
        this.instance = target.instance();
        this.paidTo = PaidTo.of(target);
        this.createdAt = now;
    }

    void becomePlaced(Instant now) {
        if (placedAt == null) {
            placedAt = now;
        }
    }

    String digest() {
        return intent.digest();
    }

    RecordedCashOut recorded() {
        var payout = new RecordedCashOut.Keyed(callKey, Money.of(amount, currency));
        return new RecordedCashOut(id, new PersonId(person), paidTo.target(instance), payout, placedAt != null);
    }
}
