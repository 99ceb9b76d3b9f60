/**
 * Money from a wallet back to a saved card. The intent is recorded here; the money moves as an order of a pay-out at the
 * acquirer that knows the card.
 */
package org.sycee.cashout;
