package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partners.ChargeBack;
import org.sycee.payments.PayIn;

/**
 * A top-up that the card's bank has taken back.
 *
 * <p>Born RECORDED with what the wallet covers as its balance stands, and the ids of both transfers. If the books find
 * that the wallet does not cover it any more, nothing has moved and nothing can under these ids: it is split anew, under
 * new ones. It ends POSTED.
 */
@Entity
@Table(schema = "payments", name = "charge_back")
class ChargeBackEntity {

    private enum State {
        RECORDED,
        POSTED
    }

    @Id
    private UUID id;

    @Column(name = "pay_in_id")
    private UUID payInId;

    private UUID person;
    private String instance;
    private long amount;
    private String currency;

    @Embedded
    private ChargeBackSplit split;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected ChargeBackEntity() {}

    ChargeBackEntity(ChargeBack told, PayInEntity payIn, ChargeBackSplit split, Instant now) {
        this.id = told.id();
        this.payInId = payIn.id();
        this.person = payIn.person().value();
        this.instance = payIn.instance();
        this.amount = told.amount().minorUnits();
        this.currency = told.amount().currency().getCurrencyCode();
        this.split = split;
        this.state = State.RECORDED;
        this.createdAt = now;
        this.movedAt = now;
    }

    void splitAnew(ChargeBackSplit other, Instant now) {
        split = other;
        movedAt = now;
    }

    void post(Instant now) {
        state = State.POSTED;
        movedAt = now;
    }

    boolean isPosted() {
        return state == State.POSTED;
    }

    UUID id() {
        return id;
    }

    UUID payInId() {
        return payInId;
    }

    PersonId person() {
        return new PersonId(person);
    }

    String instance() {
        return instance;
    }

    Money amount() {
        return money(amount);
    }

    ChargeBackSplit split() {
        return split;
    }

    Money fromWallet() {
        return money(split.fromWallet());
    }

    Money owed() {
        return amount().minus(fromWallet());
    }

    /** What its owner may see of it. */
    PayIn.TakenBack toTakenBack() {
        return new PayIn.TakenBack(id, movedAt, amount(), owed());
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
