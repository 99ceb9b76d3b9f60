package org.sycee.payments.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * One line of a wallet's statement as its owner reads it: one payment, its fee included.
 *
 * @param id the newest transfer it consists of
 * @param at when it was posted
 * @param subject what it was for
 * @param amount signed, seen from the wallet
 * @param balanceAfter the wallet's posted balance after it
 * @param sequence of its oldest entry
 */
record Movement(UUID id, Instant at, Subject subject, Money amount, Money balanceAfter, long sequence) {

    /**
     * What a movement was for.
     *
     * @param together transfers that are one movement: a payment's amount and its fee
     */
    record Subject(
            String kind, String title, Optional<UUID> reference, Optional<String> referenceKind, Set<UUID> together) {

        static final Subject UNKNOWN = new Subject("OTHER", "", Optional.empty(), Optional.empty(), Set.of());

        static Subject order(UUID id, String kind, String title, Set<UUID> together) {
            return new Subject(kind, title, Optional.of(id), Optional.of("ORDER"), together);
        }

        static Subject topUp(UUID id, String title) {
            return new Subject("TOP_UP", title, Optional.of(id), Optional.of("TOP_UP"), Set.of());
        }
    }
}
