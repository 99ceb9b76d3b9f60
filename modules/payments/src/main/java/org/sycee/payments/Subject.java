package org.sycee.payments;

import java.util.Set;
import java.util.UUID;

/**
 * What money moved for.
 *
 * @param kind such as {@code BILL_PAYMENT}, {@code TOP_UP} or {@code CHARGE_BACK}
 * @param title the other side in words a person knows, such as {@code Metro Electric} or {@code Visa 4242}; may be empty
 * @param reference the order or top-up; a charge-back refers to its top-up, a correction to what it
 *     corrects
 * @param referenceKind {@code ORDER} or {@code TOP_UP}
 * @param together transfers that are one movement to a person: a payment's amount and its fee
 */
public record Subject(String kind, String title, UUID reference, String referenceKind, Set<UUID> together) {}
