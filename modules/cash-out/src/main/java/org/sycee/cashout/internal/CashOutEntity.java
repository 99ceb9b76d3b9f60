package org.sycee.cashout.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.cashout.CashOutToCard;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.payments.CardOnFile;
import org.sycee.payments.PayIn;

/**
 * The record that money is to be paid out, to which card, under which intent, by which order.
 *
 * <p>Born before the order is placed, so that a crash in between loses nothing; becomes placed once the order is there.
 * What else happens is the order's. The card may be removed meanwhile: what was approved stays here.
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

    @Column(name = "card_token")
    private String cardToken;

    @Column(name = "card_brand")
    private String cardBrand;

    @Column(name = "card_last_four")
    private String cardLastFour;

    @Column(name = "placed_at")
    private @Nullable Instant placedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CashOutEntity() {}

    CashOutEntity(CashOutToCard command, CardOnFile card, UUID id, Instant now) {
        this.id = id;
        this.intent = IntentRow.of(command.intent());
        this.person = command.person().value();
        this.amount = command.payout().amount().minorUnits();
        this.currency = command.payout().amount().currency().getCurrencyCode();
        this.callKey = UUID.randomUUID();
        this.instance = card.instance();
        this.cardToken = card.token();
        this.cardBrand = card.face().brand();
        this.cardLastFour = card.face().lastFour();
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
        var card = new CardOnFile(instance, cardToken, new PayIn.Card(cardBrand, cardLastFour));
        var payout = new RecordedCashOut.Keyed(callKey, Money.of(amount, currency));
        return new RecordedCashOut(id, new PersonId(person), card, payout, placedAt != null);
    }
}
