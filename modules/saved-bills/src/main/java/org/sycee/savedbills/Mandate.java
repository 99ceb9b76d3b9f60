package org.sycee.savedbills;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * A person's standing approval to pay the bills of one saved account.
 *
 * <p>It is born ACTIVE with the person's PIN, may be PAUSED and resumed, and is ENDED for good. Each bill it may pay has one
 * {@link MandatePayment}, which is announced first.
 *
 * @param id its name, and that of the {@linkplain org.sycee.kernel.Actor.Kind#MANDATE actor}
 * @param person who pays
 * @param account the saved account
 * @param ceiling the most that one payment may take, fee included
 * @param daysBefore how many days before the due date it pays
 * @param state where it stands
 * @param startedAt when it was approved
 * @param planned when it will announce and pay the bill that is known now, if it has not begun with it
 * @param payments what it announced, paid or skipped, newest first; the last twelve
 */
public record Mandate(
        UUID id,
        PersonId person,
        UUID account,
        Money ceiling,
        int daysBefore,
        MandateState state,
        Instant startedAt,
        Optional<Planned> planned,
        List<MandatePayment> payments) {

    /**
     * A bill that is not announced yet.
     *
     * @param due the bill as it was last known
     * @param payAt when it will be paid
     * @param isAboveCeiling whether it will be skipped, as things stand
     */
    public record Planned(KnownBill.Due due, Instant payAt, boolean isAboveCeiling) {}
}
