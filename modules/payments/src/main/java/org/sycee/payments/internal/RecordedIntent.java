package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Intent;

/** An intent in the columns of what was made for it; actor, route and key are unique. */
@Embeddable
record RecordedIntent(
        @Column(name = "actor_kind") @Enumerated(EnumType.STRING)
        Actor.Kind actorKind,

        @Column(name = "actor_id") UUID actorId,
        String route,
        String key,
        String digest) {

    static RecordedIntent of(Intent intent) {
        return new RecordedIntent(
                intent.actor().kind(),
                intent.actor().id(),
                intent.route(),
                intent.key().value(),
                intent.digest());
    }
}
