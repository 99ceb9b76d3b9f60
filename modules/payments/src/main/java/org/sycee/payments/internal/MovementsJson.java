package org.sycee.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;

/** A page of a statement on the wire. */
record MovementsJson(List<MovementJson> items, Optional<String> nextCursor) {

    record MovementJson(
            UUID id,
            Instant at,
            String kind,
            String title,
            MoneyJson amount,
            MoneyJson balanceAfter,
            Optional<UUID> reference,
            Optional<String> referenceKind) {

        static MovementJson of(Movement movement) {
            return new MovementJson(
                    movement.id(),
                    movement.at(),
                    movement.subject().kind(),
                    movement.subject().title(),
                    MoneyJson.of(movement.amount()),
                    MoneyJson.of(movement.balanceAfter()),
                    movement.subject().reference(),
                    movement.subject().referenceKind());
        }
    }

    static MovementsJson of(Movements.Page page) {
        return new MovementsJson(
                page.movements().stream().map(MovementJson::of).toList(),
                page.next().map(String::valueOf));
    }
}
