package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PayIn.Step;

/** When a top-up went where; written once, in the database transaction of the step. */
@Entity
@Table(schema = "payments", name = "pay_in_step")
class PayInStepEntity {

    @Id
    private UUID id;

    @Column(name = "pay_in_id")
    private UUID payInId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PayInStepEntity() {}

    PayInStepEntity(PayInEntity payIn, Instant now) {
        this.id = Ids.next();
        this.payInId = payIn.id();
        this.state = payIn.state();
        this.createdAt = now;
    }

    Step step() {
        return new Step(createdAt, state);
    }
}
