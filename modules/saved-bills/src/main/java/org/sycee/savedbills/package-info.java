/**
 * The person's side of bills: accounts that are saved, bills that are remembered, and mandates that pay by themselves.
 *
 * <p>One floor above {@code bill-pay}: it asks that room for quotes and payments, and knows no partner, no order and no
 * ledger. A mandate is an approval given once, with the PIN, for bills to come; it never pays more than its ceiling, never
 * without a notice before, and never after it was stopped.
 */
package org.sycee.savedbills;
