package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * A partner says that the payer's bank has taken a pay-in back.
 *
 * @param key the pay-in's idempotency key
 * @param reference the partner's own name for the charge-back; told again, it is the same
 * @param amount what was taken back; at most what was paid in
 */
public record ChargeBackNotice(UUID key, String reference, Money amount) {}
