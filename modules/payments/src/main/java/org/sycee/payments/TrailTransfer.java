package org.sycee.payments;

import java.time.Instant;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * A transfer of the ledger as its owner may see it.
 *
 * @param id the ledger's id
 * @param at when it was posted
 * @param kind {@code SINGLE}, {@code PENDING}, {@code POST_PENDING} or {@code VOID_PENDING}; {@code CORRECTION}
 *     if it gives back what the partner never got
 * @param from whose account paid, in words
 * @param to whose account received, in words
 * @param amount what moved
 * @param state {@code PENDING}, {@code POSTED} or {@code VOIDED}
 */
public record TrailTransfer(UUID id, Instant at, String kind, String from, String to, Money amount, String state) {}
