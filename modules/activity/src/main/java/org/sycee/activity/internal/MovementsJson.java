package org.sycee.activity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.activity.Movement;
import org.sycee.activity.Movements;
import org.sycee.kernel.MoneyJson;

/**
 * A page of movements on the wire.
 *
 * @param nextCursor where to go on; absent on the last page only, however few items a page has
 */
record MovementsJson(List<MovementJson> items, Optional<String> nextCursor) {

    /**
     * One movement.
     *
     * @param fee what of the amount is the operator's fee; absent if there is none
     */
    record MovementJson(
            UUID id,
            Instant at,
            String kind,
            String direction,
            String title,
            String category,
            MoneyJson amount,
            Optional<MoneyJson> fee,
            MoneyJson balanceAfter,
            Optional<UUID> reference,
            Optional<String> referenceKind) {

        static MovementJson of(Movement movement) {
            var about = movement.about();
            return new MovementJson(
                    movement.id(),
                    movement.at(),
                    about.kind().name(),
                    movement.direction().name(),
                    about.title(),
                    about.category(),
                    MoneyJson.of(movement.amount()),
                    Optional.of(movement.fee()).filter(fee -> !fee.isZero()).map(MoneyJson::of),
                    MoneyJson.of(movement.balanceAfter()),
                    about.reference().map(Movement.Reference::id),
                    about.reference().map(Movement.Reference::kind));
        }
    }

    static MovementsJson of(Movements.Page page) {
        return new MovementsJson(
                page.movements().stream().map(MovementJson::of).toList(),
                page.next().map(String::valueOf));
    }
}
