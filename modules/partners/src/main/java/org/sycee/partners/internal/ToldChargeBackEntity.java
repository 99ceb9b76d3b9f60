package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partners.ChargeBack;

/** A charge-back as a partner told it. Written once, never changed. */
@Entity
@Table(schema = "partners", name = "charge_back")
class ToldChargeBackEntity {

    @Id
    private UUID id;

    private String instance;
    private String reference;

    @Column(name = "call_key")
    private UUID callKey;

    private long amount;
    private String currency;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ToldChargeBackEntity() {}

    ToldChargeBackEntity(String instance, ChargeBackNotice notice, Instant now) {
        this.id = Ids.next();
        this.instance = instance;
        this.reference = notice.reference();
        this.callKey = notice.key();
        this.amount = notice.amount().minorUnits();
        this.currency = notice.amount().currency().getCurrencyCode();
        this.createdAt = now;
    }

    boolean says(ChargeBackNotice notice) {
        return callKey.equals(notice.key()) && toChargeBack().amount().equals(notice.amount());
    }

    ChargeBack toChargeBack() {
        return new ChargeBack(id, instance, reference, callKey, Money.of(amount, currency));
    }
}
