/**
 * Bills: whom one can pay, what one owes, and paying it.
 *
 * <p>The words and rules of bills over the order machine: this room fetches a bill, pins it as a quote with the
 * operator's fee, and turns an approved quote into one order. It never sees the ledger and calls no partner for money.
 */
package org.sycee.billpay;
