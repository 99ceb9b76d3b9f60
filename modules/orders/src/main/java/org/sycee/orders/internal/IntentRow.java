package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Intent;

/** The intent behind a refund, as it is stored. */
@Embeddable
record IntentRow(
        @Enumerated(EnumType.STRING) @Column(name = "actor_kind")
        Actor.Kind actorKind,

        @Column(name = "actor_id") UUID actorId,
        String route,
        String key,
        String digest) {

    static IntentRow of(Intent intent) {
        return new IntentRow(
                intent.actor().kind(),
                intent.actor().id(),
                intent.route(),
                intent.key().value(),
                intent.digest());
    }
}
