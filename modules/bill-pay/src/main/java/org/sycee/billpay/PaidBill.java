package org.sycee.billpay;

import java.time.Instant;
import java.util.UUID;

/**
 * A bill, or a part of one, that a person has paid for certain.
 *
 * @param payment the payment's id
 * @param quote what was paid
 * @param at when it was paid
 */
public record PaidBill(UUID payment, BillQuote quote, Instant at) {}
