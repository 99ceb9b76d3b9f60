/**
 * Money from a wallet back to a saved card, or to a bank account. The intent is recorded here; the money moves as an order
 * of a pay-out at the acquirer that knows the card or account. So are bank accounts kept here, which nothing else uses.
 */
package org.sycee.cashout;
